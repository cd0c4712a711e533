import { z } from 'zod'
import { count, yesNo } from '../kinds'

export const behaviour = {
  NODE_ENV: z.string().default('development').describe('production where real people use it: weak secrets then stop the start. The commands and service units set it themselves'),
  DATA_FOLDER: z.string().default('.data').describe('Where this installation keeps what it must not lose, from the project\'s folder'),
  LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'http', 'debug'], { error: 'must be error, warn, info, http or debug' })
    .default('info')
    .describe('How much CMS and site tell: error, warn, info, http (a line for each request) or debug'),
  LOG_FORMAT: z
    .enum(['json', 'text'], { error: 'must be json or text' })
    .optional()
    .describe('Lines of the log: json (one object a line, for programs) or text (for people); json in production if empty'),
  STOP_SECONDS: count(10, 1).describe('How long a process that is told to stop waits for requests and mails under way, in seconds'),
  DEMO_DATA: yesNo(true).describe('Whether `npm start` fills an empty database with the demo'),
  OUTBOX_ENABLED: yesNo(true).describe('Whether this CMS process works off what is to be done (mails to send, exports to make, what the night clears); of several, one is enough'),
  OUTBOX_POLL_MS: count(1000, 20).describe('How often the CMS looks for work to do (mails to send), in milliseconds'),
  RATE_LIMITS: z
    .union([z.enum(['on', 'off']), z.coerce.number().positive()], { error: 'must be on, off, or a number that multiplies the limits' })
    .default('on')
    .describe('on, off, or a number that multiplies every limit on requests'),
  NEWCOMER_CONTRIBUTIONS: count(3).describe('Who has contributed less often than this may use only a few links, mentions, invitations and messages an hour; 0 for no such limit'),
  STALL_QUIET_DAYS: count(60).describe('After how many days in which nobody wrote a community\'s facilitators are told; 0 for never'),
  STALL_REQUEST_DAYS: count(7).describe('After how many days facilitators are told that somebody still waits to be let in; 0 for never'),
  STALL_QUESTION_DAYS: count(7).describe('After how many days facilitators are told that a question has no reply; 0 for never'),
  STALL_STAFF_DAYS: count(14).describe('So many days after its facilitators KM staff are told of a community that has come to a stand; 0 for never'),
  EXPORT_DAYS: count(14, 1).describe('How many days an export of a community can be fetched'),
  COMMUNITY_LEVELS: count(5, 1).describe('How many levels of communities there may be, each a part of the one above; 1 for no sub-communities'),
  FACILITATOR_ADMIN_ACCOUNTS: z
    .enum(['by-staff', 'automatic'], { error: 'must be by-staff or automatic' })
    .default('by-staff')
    .describe('Who gives facilitators an account in the admin panel: by-staff or automatic'),
}
