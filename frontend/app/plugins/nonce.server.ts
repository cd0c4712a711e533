/**
 * Gives this answer's nonce to what the site itself puts into a page's head and end. Set on the tags before they become
 * text: nothing that people wrote is ever searched for scripts, let alone given a nonce.
 */
export default defineNuxtPlugin({
  enforce: 'pre',
  setup(nuxtApp) {
    const { event, head } = nuxtApp.ssrContext!
    const { nonce } = event.context
    head.hooks?.hook('tags:resolve', ({ tags }) => {
      for (const { tag, props } of tags) {
        // A block of data is not run, and needs none.
        const runs = (tag === 'script' && props.type !== 'application/json') || tag === 'style' || (tag === 'link' && (props.rel === 'modulepreload' || props.as === 'script'))
        if (runs)
          props.nonce = nonce
      }
    })
  },
})
