import path from 'node:path'
import { environment } from '@cop/config'

const hour = 60 * 60
const env = environment()

export default () => ({
  'communities': {
    enabled: true,
    config: {
      siteUrl: env.SITE_URL,
      // With it the site proves that the client address it forwards is to be believed.
      siteSecret: env.SITE_SECRET,
      mail: { from: env.MAIL_FROM },
      outbox: { pollMs: env.OUTBOX_POLL_MS, enabled: env.OUTBOX_ENABLED },
      rateLimits: { on: 1, off: 0 }[String(env.RATE_LIMITS)] ?? Number(env.RATE_LIMITS),
      facilitatorAdminAccounts: env.FACILITATOR_ADMIN_ACCOUNTS,
      newcomerContributions: env.NEWCOMER_CONTRIBUTIONS,
      levels: env.COMMUNITY_LEVELS,
      files: {
        folder: path.join(env.DATA_FOLDER, 'files'),
        mostMegabytes: env.FILES_MAX_MB,
        dailyMegabytes: env.FILES_DAILY_MB,
        types: env.FILES_TYPES,
        clamd: env.FILES_SCANNER ?? '',
        s3: env.FILES_S3_BUCKET
          ? {
              bucket: env.FILES_S3_BUCKET,
              endpoint: env.FILES_S3_ENDPOINT,
              region: env.FILES_S3_REGION,
              accessKeyId: env.FILES_S3_KEY ?? '',
              secretAccessKey: env.FILES_S3_SECRET ?? '',
              pathStyle: env.FILES_S3_PATH_STYLE,
            }
          : null,
      },
      search: {
        host: env.MEILISEARCH_HOST ?? '',
        apiKey: env.MEILISEARCH_API_KEY ?? '',
        masterKey: env.MEILISEARCH_MASTER_KEY ?? '',
        prefix: env.MEILISEARCH_PREFIX,
        file: env.SEARCH_FILE,
      },
      stalls: { quietDays: env.STALL_QUIET_DAYS, requestDays: env.STALL_REQUEST_DAYS, questionDays: env.STALL_QUESTION_DAYS, staffDays: env.STALL_STAFF_DAYS },
      exports: { keepDays: env.EXPORT_DAYS },
      publicContent: ['api::page.page', 'api::announcement.announcement'],
      stopSeconds: env.STOP_SECONDS,
      // A line for each request costs more than many a request itself.
      logRequests: env.LOG_LEVEL === 'http' || env.LOG_LEVEL === 'debug',
    },
  },
  'users-permissions': {
    config: {
      jwtSecret: env.JWT_SECRET,
      // Sessions that can be revoked. The site keeps the tokens in its own sealed cookie, hence no cookie here.
      jwtManagement: 'refresh',
      sessions: {
        httpOnly: false,
        accessTokenLifespan: hour / 2,
        idleSessionLifespan: 2 * hour,
        maxSessionLifespan: 12 * hour,
        idleRefreshTokenLifespan: 14 * 24 * hour,
        maxRefreshTokenLifespan: 30 * 24 * hour,
      },
    },
  },
  'email': {
    config: {
      provider: 'nodemailer',
      providerOptions: {
        host: env.SMTP_HOST,
        port: env.SMTP_PORT,
        secure: env.SMTP_SECURE,
        ...(env.SMTP_USER ? { auth: { user: env.SMTP_USER, pass: env.SMTP_PASSWORD ?? '' } } : {}),
        pool: true,
        // Left to itself the pool sends again and again when a connection breaks, and tells nobody: the outbox knows when to try again.
        maxRequeues: 0,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
      },
      settings: { defaultFrom: env.MAIL_FROM, defaultReplyTo: env.CONTACT_EMAIL },
    },
  },
})
