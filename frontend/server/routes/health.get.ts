/** Tells a process manager that the site answers; it does not ask the CMS, which has its own. */
export default defineEventHandler((event) => {
  setResponseHeader(event, 'cache-control', 'no-store')
  return { status: 'ok' }
})
