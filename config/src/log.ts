/*
 * How both processes write their logs: one line for each thing worth telling, as JSON for programs or as text for people.
 * Nothing personal goes in: no addresses of mail, no tokens, no values of database rows, no queries of addresses.
 */

export interface Entry {
  level: string
  message: string
  /** Of the request during which it happened: what a person can quote. */
  requestId?: string | undefined
  stack?: string | undefined
  /** Of an error, where it has one. */
  code?: string | undefined
  /** Of a finished request. */
  request?: { method: string, path: string, status: number, ms: number, viewer: string } | undefined
}

export type LogFormat = 'json' | 'text'

const statement = /^(?:insert|update|delete|select|with)\b/i
const address = /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g
const token = /\beyJ[\w-]+\.[\w-]+\.[\w-]+|\bBearer\s+\S+/g
const queryText = /(\/[^\s?]*)\?\S*/g
const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g')

/** The text without what nobody who reads logs needs to know. */
export function redact(text: string): string {
  return withoutValues(text.replace(colours, ''))
    .replace(token, '[token]')
    .replace(address, '[address]')
    .replace(queryText, '$1')
}

/** Database drivers put the whole statement, values included, before the reason. */
function withoutValues(text: string): string {
  const reason = text.lastIndexOf(' - ')
  return statement.test(text) && reason > 0 ? `${text.split(' ', 3).join(' ')} …${text.slice(reason)}` : text
}

/** Where it happened: the lines of a stack that name places, since its first repeats the message. */
function places(stack: string): string {
  return stack.split('\n').filter(line => /^\s+at /.test(line)).join('\n')
}

export function logLine({ level, message, requestId, stack, code, request }: Entry, format: LogFormat, now = new Date()): string {
  const text = redact(message)
  const where = stack ? places(stack) : undefined
  if (format === 'json')
    return JSON.stringify({ time: now.toISOString(), level, message: text, requestId, code, ...request, stack: where })
  return `[${now.toISOString()}] ${level}: ${text}${requestId ? ` (${requestId})` : ''}${where ? `\n${where}` : ''}`
}
