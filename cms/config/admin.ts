import { environment } from '@cop/config'
import { previewAddress } from '../src/api/page/preview-address'

const hour = 60 * 60
const env = environment()

export default () => ({
  auth: {
    secret: env.ADMIN_JWT_SECRET,
    sessions: {
      accessTokenLifespan: hour / 2,
      idleSessionLifespan: 2 * hour,
      maxSessionLifespan: 12 * hour,
      idleRefreshTokenLifespan: 7 * 24 * hour,
      maxRefreshTokenLifespan: 14 * 24 * hour,
    },
    // Over plain HTTP a browser would refuse a secure cookie, and nobody could sign in.
    ...(env.CMS_URL.startsWith('https:') ? { cookie: { secure: true } } : {}),
  },
  apiToken: { salt: env.API_TOKEN_SALT },
  transfer: { token: { salt: env.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: env.ENCRYPTION_KEY },
  preview: {
    config: {
      allowedOrigins: [env.SITE_URL],
      handler: (uid: string, asked: Parameters<typeof previewAddress>[2]) => previewAddress(strapi, uid, asked),
    },
  },
  flags: { nps: false, promoteEE: false },
  ai: { enabled: false },
  autoOpen: false,
})
