import type { Entry } from '@cop/config'
import type { Core } from '@strapi/strapi'
import { environment, logLine } from '@cop/config'

const env = environment()
/** Where winston looks for the finished line. */
const finished = Symbol.for('message')

interface Info extends Partial<NonNullable<Entry['request']>> { level: string, message: unknown, stack?: string, code?: unknown }

/** The request during which this is said; there is none at the start, nor in what the outbox does. */
function requestId(): string | undefined {
  const { strapi } = globalThis as { strapi?: Core.Strapi }
  return strapi?.requestContext.get()?.state.requestId as string | undefined
}

/** A format of winston's: it gets what is said, or the error itself, and adds the line. */
const format = {
  transform(info: Info & { [finished]?: string }) {
    const { level, message, stack, code, method, path, status, ms, viewer } = info
    info[finished] = logLine({
      level,
      message: typeof message === 'string' ? message : JSON.stringify(message) ?? '',
      stack,
      code: typeof code === 'string' ? code : undefined,
      requestId: requestId(),
      request: method && path && viewer ? { method, path, status: status ?? 0, ms: ms ?? 0, viewer } : undefined,
    }, env.LOG_FORMAT)
    return info
  },
}

export default () => ({ level: env.LOG_LEVEL, format })
