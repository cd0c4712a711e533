/** The small picture of a file, under the same rule. */
export default defineEventHandler(event => giveFile(event, `/files/${encodeURIComponent(getRouterParam(event, 'id') ?? '')}/thumbnail`))
