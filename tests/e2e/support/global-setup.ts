import { templateFor } from '../../support/template'

/** Makes the demo database before the workers start, so that none of them waits for another. */
export default async function globalSetup() {
  await templateFor('sqlite', 'demo')
}
