/** Nuxt writes the page of an error as a request of its own, which says what it is about. */
function isAboutFault(path: string): boolean {
  return path.startsWith('/__nuxt_error') && Number(new URLSearchParams(path.split('?')[1]).get('statusCode')) >= 500
}

/** What a form left behind is forgotten when a page has shown it, not when the page could not be made. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:response', (_, { event }) => {
    if (!isAboutFault(event.path))
      event.context.dropFlash?.()
  })
})
