import type { StrapiApp } from '@strapi/strapi/admin'

export default {
  config: {
    // Languages of the panel's own interface; English is always there. Strapi has no Welsh of its own and leaves it out
    // of its list: an account chooses it in the Communities section.
    locales: ['cy'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_app: StrapiApp) {},
}
