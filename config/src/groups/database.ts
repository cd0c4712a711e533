import { z } from 'zod'
import { count, port, yesNo } from '../kinds'

export const database = {
  DATABASE_CLIENT: z
    .enum(['sqlite', 'postgres'], { error: 'must be sqlite or postgres' })
    .default('sqlite')
    .describe('sqlite or postgres'),
  DATABASE_FILENAME: z.string().optional().describe('SQLite: file of the database; communities.db in DATA_FOLDER if empty'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must start with postgres://' })
    .optional()
    .describe('Address of the PostgreSQL database; takes the place of the five below'),
  DATABASE_HOST: z.string().default('127.0.0.1').describe('PostgreSQL: host, or the folder of its socket'),
  DATABASE_PORT: port(5432).describe('PostgreSQL: port'),
  DATABASE_NAME: z.string().default('communities').describe('PostgreSQL: name of the database'),
  DATABASE_USER: z.string().default('communities').describe('PostgreSQL: user'),
  DATABASE_PASSWORD: z.string().default('').describe('PostgreSQL: password'),
  DATABASE_SSL: yesNo(false).describe('PostgreSQL: whether to connect over TLS'),
  DATABASE_POOL_MIN: count(0).describe('PostgreSQL: fewest open connections'),
  DATABASE_POOL_MAX: count(10, 1).describe('PostgreSQL: most open connections'),
}
