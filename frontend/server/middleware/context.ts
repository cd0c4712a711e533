/** What pages may ask of the server while it writes them; see shared/types/context.ts. */
export default defineEventHandler((event) => {
  event.context.apiFor = locale => serverApi(event, locale)
  event.context.viewerOf = async () => (await readSession(event))?.user ?? null
  event.context.sitePage = (slug, locale) => readSitePage(event, slug, locale)
  event.context.sitePreview = token => readSitePreview(event, token)
  event.context.announcements = locale => readAnnouncements(event, locale)
  event.context.writtenAnswers = new WrittenAnswers()
  event.context.takeFlash = () => takeFlash(event)
})
