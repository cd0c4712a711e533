import path from 'node:path'
import { z } from 'zod'
import { secretNames, variables } from './groups'
import { listOf } from './groups/files'
import { weakSecrets } from './production'

const schema = z.object(variables).check(({ value: env, issues }) => {
  if (env.FILES_S3_BUCKET && (!env.FILES_S3_KEY || !env.FILES_S3_SECRET))
    issues.push({ code: 'custom', input: env, path: ['FILES_S3_BUCKET'], message: 'needs FILES_S3_KEY and FILES_S3_SECRET' })
  if (env.FILES_DAILY_MB < env.FILES_MAX_MB)
    issues.push({ code: 'custom', input: env, path: ['FILES_DAILY_MB'], message: 'must be no less than FILES_MAX_MB' })
}).transform(env => ({
  ...env,
  SITE_URL: env.SITE_URL ?? `http://localhost:${env.SITE_PORT}`,
  CMS_URL: env.CMS_URL ?? `http://${env.BIND_ADDRESS}:${env.CMS_PORT}`,
  CMS_INTERNAL_URL: env.CMS_INTERNAL_URL ?? `http://${reachable(env.BIND_ADDRESS)}:${env.CMS_PORT}`,
  DATA_FOLDER: path.resolve(projectFolder, env.DATA_FOLDER),
  DATABASE_FILENAME: env.DATABASE_FILENAME
    ? path.resolve(projectFolder, env.DATABASE_FILENAME)
    : path.resolve(projectFolder, env.DATA_FOLDER, 'communities.db'),
  FILES_TYPES: listOf(env.FILES_TYPES),
  SEARCH_FILE: path.resolve(projectFolder, env.SEARCH_FILE ?? path.join(env.DATA_FOLDER, 'search.db')),
  // Without a mail server of its own the installation uses the demo's inbox.
  SMTP_HOST: env.SMTP_HOST ?? env.BIND_ADDRESS,
  SMTP_PORT: env.SMTP_HOST ? env.SMTP_PORT : env.MAIL_SMTP_PORT,
  LOG_FORMAT: env.LOG_FORMAT ?? (env.NODE_ENV === 'production' ? 'json' as const : 'text' as const),
}))

/** An address that listens everywhere is reached here. */
function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
}

export type Environment = z.output<typeof schema>

/** The folder that holds the workspaces: relative paths in settings start there, whatever the process's own folder is. */
export const projectFolder = path.resolve(__dirname, '../..')

export class EnvironmentError extends Error {
  constructor(readonly problems: string[]) {
    super(`These settings need attention (see .env and .env.example):\n${problems.map(line => `  - ${line}`).join('\n')}`)
    this.name = 'EnvironmentError'
  }
}

/**
 * Reads and checks the settings.
 * @param source variables by name; empty ones count as absent
 * @throws EnvironmentError that lists everything wrong at once
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const result = schema.safeParse(given)
  if (!result.success)
    throw new EnvironmentError(result.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`))
  const weak = weakSecrets(result.data, secretNames)
  if (weak.length > 0)
    throw new EnvironmentError(weak)
  return result.data
}

let known: Environment | undefined

/** The settings of this process, read once. Where they are wrong the process says so in plain words and ends. */
export function environment(): Environment {
  try {
    return known ??= readEnvironment()
  }
  catch (error) {
    if (!(error instanceof EnvironmentError))
      throw error
    process.stderr.write(`\n${error.message}\n\n`)
    process.exit(1)
  }
}
