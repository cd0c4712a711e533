import { ApiFailure, errorBody } from '../../../shared/api/failure'

export default defineEventHandler(async (event) => {
  try {
    return { data: await readSitePage(event, getRouterParam(event, 'slug') ?? '', String(getQuery(event).locale ?? 'en')) }
  }
  catch (error) {
    const status = error instanceof ApiFailure ? error.status : 500
    setResponseStatus(event, status)
    return errorBody(status, status === 404 ? 'not-found' : 'unavailable', status === 404 ? 'Not found' : 'Unavailable')
  }
})
