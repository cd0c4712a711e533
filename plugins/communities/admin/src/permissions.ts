import type { permissions as shared } from '../../contracts/admin'

/**
 * Only the type is taken from the contracts: importing the value would pull zod and every schema into the
 * panel's first download. The literal types still make the compiler refuse any other spelling.
 */
export const permissions: typeof shared = {
  read: 'plugin::communities.read',
  decide: 'plugin::communities.requests.decide',
  all: 'plugin::communities.all',
  partner: 'plugin::communities.partner',
}

/** As Strapi's menu, pages and hooks want them: each with its (absent) subject. */
export const mayRead = [{ action: permissions.read, subject: null }]
export const everything = [permissions.read, permissions.decide, permissions.all, permissions.partner].map(action => ({ action, subject: null }))
