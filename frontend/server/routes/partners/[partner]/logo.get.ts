/** The logo of a partner, as staff keep it in the CMS. */
export default defineEventHandler(event => giveFile(event, `/partners/${encodeURIComponent(getRouterParam(event, 'partner') ?? '')}/logo`))
