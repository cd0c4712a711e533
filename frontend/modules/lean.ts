import { createResolver, defineNuxtModule } from 'nuxt/kit'

/**
 * Nuxt UI is here for the editor, which loads on demand. Its colour plugin (a palette and 5 kB of style
 * on every page) and the icon runtime would be in the first view of every page: they are left out, and
 * `assets/css/editor.css` names the few variables that the editor needs. The open session endpoint of
 * nuxt-auth-utils goes too: the browser has no use for it. What does go out is compressed once, when it is built.
 * On the server, what is the same for every request is not worked out for each (server/early, i18n's texts), and the
 * CMS's answers go into the page as they came (answers).
 */
const unwanted = /@nuxt[\\/](?:ui|icon)[\\/].*plugin/

export default defineNuxtModule({
  meta: { name: 'lean' },
  setup(_, nuxt) {
    const { resolve } = createResolver(import.meta.url)
    nuxt.hook('app:resolve', (app) => {
      app.plugins = app.plugins.filter(plugin => !unwanted.test(plugin.src))
      app.plugins.unshift(
        { src: resolve('../app/plugins/early/texts.server'), mode: 'server' },
        { src: resolve('../app/plugins/early/answers.server'), mode: 'server' },
        { src: resolve('../app/plugins/early/answers.client'), mode: 'client' },
      )
    })
    nuxt.hook('nitro:config', (config) => {
      const keep = (handler: { route?: string }) => !handler.route?.startsWith('/api/_')
      config.handlers = config.handlers?.filter(keep)
      config.plugins = [resolve('../server/early/runtimeConfig'), ...config.plugins ?? []]
      // Nuxt types this hook without Nitro's own options.
      Object.assign(config, { compressPublicAssets: { brotli: true, gzip: true } })
    })
    nuxt.hook('modules:done', () => {
      nuxt.options.serverHandlers = nuxt.options.serverHandlers.filter(handler => !handler.route?.startsWith('/api/_'))
    })
  },
})
