import type { DatabaseKind } from '../../support'

/** The databases that there are: SQLite always, PostgreSQL where a server was found. */
export const databases: DatabaseKind[] = process.env.TEST_DATABASE_URL ? ['sqlite', 'postgres'] : ['sqlite']

export const onPostgres = process.env.TEST_DATABASE_URL ? describe : describe.skip
