import { secret } from '../kinds'

export const secrets = {
  APP_KEYS: secret().describe('CMS: signs its cookies; several keys with commas between them, the first signs'),
  ADMIN_JWT_SECRET: secret().describe('CMS: signs sessions of the admin panel'),
  API_TOKEN_SALT: secret().describe('CMS: salts the hashes of API tokens'),
  TRANSFER_TOKEN_SALT: secret().describe('CMS: salts the hashes of transfer tokens'),
  ENCRYPTION_KEY: secret().describe('CMS: encrypts the API tokens that may be shown again'),
  JWT_SECRET: secret().describe('CMS: signs members\' sessions'),
  SITE_SECRET: secret().describe('Shared by CMS and site: proves that a forwarded client address comes from the site'),
  NUXT_SESSION_PASSWORD: secret()
    .min(32, 'must have at least 32 characters')
    .describe('Site: seals the cookie that holds a member\'s session'),
}
