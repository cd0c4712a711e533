/** The answers that a page uses stand before its own data, which refers to them. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:html', (html, { event }) => {
    const written = event.context.writtenAnswers?.html()
    if (written)
      html.bodyAppend.unshift(written)
  })
})
