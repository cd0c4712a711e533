/** The export of a community, for those who look after it. */
export default defineEventHandler(event => giveFile(event, `/communities/${encodeURIComponent(getRouterParam(event, 'slug') ?? '')}/export/file`))
