export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/pages/:slug', handler: 'page.read', config: { auth: false } },
  ],
}
