const closed = ['/me', '/forms', '/api', '/sign-in', '/register', '/confirm', '/reset-password', '/invitation', '/search', '/preview']

export default defineEventHandler((event) => {
  setResponseHeader(event, 'content-type', 'text/plain; charset=utf-8')
  return ['User-agent: *', ...closed.flatMap(path => [`Disallow: ${path}`, `Disallow: /cy${path}`]), ''].join('\n')
})
