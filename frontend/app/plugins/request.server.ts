/** What the first page needs to know of its request: who asks, in which theme, and what a form left behind. */
export default defineNuxtPlugin(async () => {
  const event = useRequestEvent()
  useNow().value = Date.now()
  const theme = useCookie('cop-theme', { readonly: true }).value
  useTheme().value = theme === 'light' || theme === 'dark' ? theme : undefined
  if (!event?.context.viewerOf)
    return
  useViewer().value = await event.context.viewerOf()
  const flash = await event.context.takeFlash()
  useFlash().value = flash
  useNotice().say(flash?.notice, flash?.undo)
})
