import { databaseKind } from './environment'
import { templateFor } from './template'

/** Makes the template before the workers start, so that none of them waits for another. */
export default async function globalSetup() {
  await templateFor(databaseKind, 'taxonomies')
}
