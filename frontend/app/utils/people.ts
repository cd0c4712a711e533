/** Who sees a field, from most to fewest; as the contract has them. */
export const visibilities = ['everyone', 'registered', 'communities', 'contacts', 'nobody'] as const
export const messagesFrom = ['registered', 'communities', 'contacts', 'nobody'] as const
export const spokenLanguages = ['en', 'cy', 'gd', 'ga', 'kw', 'sco', 'bfi', 'ar', 'bn', 'de', 'es', 'fa', 'fr', 'gu', 'hi', 'it', 'lt', 'pa', 'pl', 'pt', 'ro', 'so', 'ta', 'tr', 'uk', 'ur', 'zh'] as const
