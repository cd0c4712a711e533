import { z } from 'zod'
import { count, yesNo } from '../kinds'

export const behaviour = {
  DATA_FOLDER: z.string().default('.data').describe('Where this installation keeps what it must not lose, from the project\'s folder'),
  LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'http', 'debug'], { error: 'must be error, warn, info, http or debug' })
    .default('info')
    .describe('How much the CMS tells: error, warn, info, http (a line for each request) or debug'),
  DEMO_DATA: yesNo(true).describe('Whether `npm start` fills an empty database with the demo'),
  OUTBOX_ENABLED: yesNo(true).describe('Whether this CMS process works off what is to be done (mails to send); of several, one is enough'),
  OUTBOX_POLL_MS: count(1000, 20).describe('How often the CMS looks for work to do (mails to send), in milliseconds'),
  RATE_LIMITS: z
    .union([z.enum(['on', 'off']), z.coerce.number().positive()], { error: 'must be on, off, or a number that multiplies the limits' })
    .default('on')
    .describe('on, off, or a number that multiplies every limit on requests'),
  FACILITATOR_ADMIN_ACCOUNTS: z
    .enum(['by-staff', 'automatic'], { error: 'must be by-staff or automatic' })
    .default('by-staff')
    .describe('Who gives facilitators an account in the admin panel: by-staff or automatic'),
}
