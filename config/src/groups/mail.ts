import { z } from 'zod'
import { port, yesNo } from '../kinds'

export const mail = {
  SMTP_HOST: z.string().optional().describe('Mail server; empty for the demo\'s own inbox'),
  SMTP_PORT: port(587).describe('Mail server: port'),
  SMTP_USER: z.string().optional().describe('Mail server: user'),
  SMTP_PASSWORD: z.string().optional().describe('Mail server: password'),
  SMTP_SECURE: yesNo(false).describe('Mail server: TLS from the first byte (usually with port 465); STARTTLS is used wherever offered'),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>@]*<[^<>\s@]+@[^<>\s@]+>$|^[^<>\s@]+@[^<>\s@]+$/, 'must be an e-mail address, or Name <address>')
    .default('Communities <communities@example.org>')
    .describe('Sender of all mail'),
  CONTACT_EMAIL: z.email('must be an e-mail address').default('help@example.org').describe('Where people reach the staff who run the service'),
}
