import { dismissedCookie, dismissedIn } from '../../shared/utils/dismissed'

/** What the first page needs to know of its request: who asks, in which theme, what staff announce, and what a form left behind. */
export default defineNuxtPlugin(async () => {
  const event = useRequestEvent()
  useNow().value = Date.now()
  const theme = useCookie('cop-theme', { readonly: true }).value
  useTheme().value = theme === 'light' || theme === 'dark' ? theme : undefined
  if (!event?.context.viewerOf)
    return
  const locale = /^\/cy(?:[/?]|$)/.test(event.path) ? 'cy' : 'en'
  const dismissed = dismissedIn(useCookie(dismissedCookie, { readonly: true, decode: value => value }).value)
  const announcements = event.context.announcements(locale)
  useViewer().value = await event.context.viewerOf()
  const flash = await event.context.takeFlash()
  useFlash().value = flash
  useAnnouncements().value = (await announcements).filter(({ id }) => !dismissed.includes(id))
  useNotice().say(flash?.notice, flash?.undo)
})
