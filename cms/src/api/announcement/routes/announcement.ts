export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/announcements', handler: 'announcement.current', config: { auth: false } },
  ],
}
