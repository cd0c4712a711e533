import type { H3Event } from 'h3'
import type { Entry, LogFormat } from '../../../config/src/log'
import { logLine } from '../../../config/src/log'

const levels = ['error', 'warn', 'info', 'http', 'debug'] as const
export type Level = typeof levels[number]

/** Read once: these come from the settings that both processes share, not from Nuxt's own. */
const most = Math.max(0, levels.indexOf((process.env.LOG_LEVEL || 'info') as Level))
const format: LogFormat = process.env.LOG_FORMAT === 'text' || (import.meta.dev && process.env.LOG_FORMAT !== 'json') ? 'text' : 'json'

export function logs(level: Level): boolean {
  return levels.indexOf(level) <= most
}

/** One line of the log; with an event, it carries the id of that request. */
export function log(level: Level, message: string, { event, ...more }: Omit<Partial<Entry>, 'level' | 'message' | 'requestId'> & { event?: H3Event } = {}): void {
  if (!logs(level))
    return
  const line = logLine({ level, message, requestId: event?.context.requestId, ...more }, format)
  ;(level === 'error' || level === 'warn' ? process.stderr : process.stdout).write(`${line}\n`)
}
