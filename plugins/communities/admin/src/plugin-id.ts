/** The plugin's name in Strapi: prefix of its texts, pages, permissions and endpoints. */
export const PLUGIN_ID = 'communities'

/** Where the plugin's pages begin, seen from the admin panel's root. */
export const HOME = `/plugins/${PLUGIN_ID}`
