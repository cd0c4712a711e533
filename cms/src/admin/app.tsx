import type { StrapiApp } from '@strapi/strapi/admin'

export default {
  config: {
    // Languages of the panel's own interface; Strapi has no Welsh of its own. English is always there.
    locales: ['cy'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_app: StrapiApp) {},
}
