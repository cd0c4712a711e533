/** Where Strapi edits the texts, colour and logo of partners. */
export const PARTNER_TEXTS = '/content-manager/collection-types/plugin::communities.partner'
