/** The texts, one file for each feature and language. */
const features = ['site', 'accounts', 'forms', 'communities', 'memberships', 'lifecycle', 'closedown', 'export', 'facilitation', 'moderation', 'discussions', 'files', 'people', 'search', 'subcommunities']

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  buildDir: '.nuxt',
  devtools: { enabled: false },
  modules: ['@nuxt/ui', '@nuxtjs/i18n', 'nuxt-auth-utils'],

  css: ['~/assets/css/tokens.css', '~/assets/css/base.css', '~/assets/css/components.css'],
  // Components are named by their file; the folder only groups them by feature.
  components: [{ path: '~/components', pathPrefix: false }],
  imports: { dirs: ['composables/**'] },
  alias: { '#contracts': '../plugins/communities/contracts' },

  runtimeConfig: {
    cmsUrl: 'http://127.0.0.1:1337',
    siteSecret: '',
    /** Only behind a reverse proxy that sets X-Forwarded-For itself. */
    trustProxy: false,
    session: { name: 'cop-session', maxAge: 60 * 60 * 24 * 30, password: '' },
    /** Where members' browsers fetch files from, where that is not the site. */
    filesOrigin: '',
    public: { siteUrl: 'http://localhost:3000', filesMaxMb: 10 },
  },

  ui: { fonts: false, colorMode: false, experimental: { componentDetection: true } },
  icon: { provider: 'none', serverBundle: false, clientBundle: { scan: false, icons: [] } },
  // The session is read on the server where it is needed; the browser only learns a name.
  auth: { loadStrategy: 'none' },

  i18n: {
    baseUrl: '',
    strategy: 'prefix_except_default',
    defaultLocale: 'en',
    detectBrowserLanguage: false,
    langDir: 'locales',
    locales: [
      { code: 'en', language: 'en-GB', name: 'English', files: features.map(name => `en/${name}.json`) },
      { code: 'cy', language: 'cy-GB', name: 'Cymraeg', files: features.map(name => `cy/${name}.json`) },
    ],
    compilation: { strictMessage: false },
    // Its components and directive would be in the first view of every page; the pages use `t`.
    bundle: { fullInstall: false },
    // The address of the texts holds a hash of them.
    experimental: { httpCacheDuration: 60 * 60 * 24 * 365 },
  },

  // A file costs a request and half a kilobyte of headers, whatever it holds: what is smaller than that goes with another.
  vite: { $client: { build: { rollupOptions: { output: { experimentalMinChunkSize: 1500 } } } } },

  features: { inlineStyles: false },
  experimental: {
    payloadExtraction: false,
    // A council laptop on 4G: fetch a page's code when someone points at its link, not when it scrolls by.
    defaults: { nuxtLink: { prefetchOn: { visibility: false, interaction: true } } },
  },
  typescript: {
    strict: true,
    typeCheck: false,
    // Unit tests stand beside what they test.
    tsConfig: { compilerOptions: { types: ['jest'] } },
    sharedTsConfig: { compilerOptions: { types: ['jest'] } },
  },
})
