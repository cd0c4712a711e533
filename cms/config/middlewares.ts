import { environment } from '@cop/config'

const env = environment()

/** Strapi joins its own lists with these place by place: the repeated word displaces the addresses it would add. */
const nowhereElse = ['\'self\'', '\'self\'']

export default () => [
  // Without strapi::logger: its lines hold queries, and with them tokens. The plugin writes its own (logRequests).
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'default-src': ['\'self\''],
          'connect-src': nowhereElse,
          'img-src': ['\'self\'', 'data:', 'blob:', '\'self\''],
          'media-src': ['\'self\'', 'data:', 'blob:'],
          'font-src': ['\'self\'', 'data:'],
          'style-src': ['\'self\'', '\'unsafe-inline\''],
          'object-src': ['\'none\''],
          'frame-ancestors': ['\'self\''],
        },
      },
      hsts: env.CMS_URL.startsWith('https:') ? { maxAge: 31536000, includeSubDomains: true } : false,
    },
  },
  {
    name: 'strapi::cors',
    config: { origin: [...new Set([env.SITE_URL, new URL(env.CMS_URL).origin])], keepHeadersOnError: true },
  },
  'strapi::session',
  'strapi::query',
  {
    name: 'strapi::body',
    config: { jsonLimit: '256kb', formLimit: '256kb', textLimit: '256kb', formidable: { maxFileSize: 20 * 1024 * 1024 } },
  },
  'global::well-formed',
  { name: 'strapi::favicon', config: { path: 'favicon.png' } },
  'strapi::public',
]
