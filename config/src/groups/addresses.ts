import { z } from 'zod'
import { address, port, yesNo } from '../kinds'

export const addresses = {
  BIND_ADDRESS: z.string().default('127.0.0.1').describe('The network address that everything listens on'),
  SITE_PORT: port(3000).describe('Port of the site'),
  CMS_PORT: port(1337).describe('Port of the CMS and its admin panel'),
  MAIL_WEB_PORT: port(1080).describe('Port of the demo\'s mail inbox (MailDev)'),
  MAIL_SMTP_PORT: port(1025).describe('Port on which the demo\'s mail inbox receives mail'),
  SITE_URL: address().optional().describe('Where people reach the site; http://localhost:<SITE_PORT> if empty'),
  CMS_URL: address().optional().describe('Where staff reach the CMS with its admin panel; http://<BIND_ADDRESS>:<CMS_PORT> if empty'),
  CMS_INTERNAL_URL: address().optional().describe('Where the site reaches the CMS, if that is on another machine; http://<BIND_ADDRESS>:<CMS_PORT> if empty'),
  TRUST_PROXY: yesNo(false).describe('Whether a reverse proxy in front of site and CMS says who is asking (X-Forwarded-For)'),
}
