import { databaseKind } from './environment'
import { templateFor } from './template'

/** Makes the demo's template before the workers start, so that none of them waits for another. */
export default async function browserSetup() {
  await templateFor(databaseKind, 'demo')
}
