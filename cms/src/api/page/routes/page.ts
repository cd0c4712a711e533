export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/page-preview', handler: 'page.preview', config: { auth: false } },
    { method: 'GET', path: '/pages/:slug', handler: 'page.read', config: { auth: false } },
  ],
}
