/** A member's file, for whoever may see what it hangs on. */
export default defineEventHandler(event => giveFile(event, `/files/${encodeURIComponent(getRouterParam(event, 'id') ?? '')}`))
