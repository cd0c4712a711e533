import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { Demo } from '../seeds/types'
import { randomBytes } from 'node:crypto'
import { hash, hashesOf, loadAdmins, makeAccounts, saveAccounts } from './accounts'
import { loadCommunities } from './communities'
import { loadConnections } from './connections'
import { loadDiscussions } from './discussions'
import { loadLifecycles } from './lifecycles'
import { loadMemberships } from './memberships'
import { loadPages } from './pages'
import { loadPartners } from './partners'
import { loadPeople } from './people'
import { markDemo } from './reset'
import { loadTags } from './tags'
import { loadTaxonomies } from './taxonomies'

/**
 * Writes the whole demo in one transaction, past the features' services: no mails go out for it, and it takes seconds.
 * Counters, paths, effective settings and rendered texts are what those services would have left.
 */
export async function loadDemo(strapi: Core.Strapi, demo: Demo): Promise<void> {
  const accounts = makeAccounts()
  const hashes = await hashesOf(strapi, accounts)
  // One hash for everybody who is not to sign in: nobody knows its password, and hashing is slow by design.
  const unusable = await hash(strapi, randomBytes(32).toString('hex'))

  await strapi.db.transaction(async ({ trx: transaction }) => {
    const trx = transaction as unknown as Knex.Transaction
    const terms = await loadTaxonomies(strapi, trx, demo)
    const tags = await loadTags(strapi, trx, demo)
    const people = await loadPeople(strapi, trx, demo, { terms, tags, hashes, unusable })
    const communities = await loadCommunities(strapi, trx, demo, people, terms)
    await loadMemberships(strapi, trx, demo, people, communities)
    await loadLifecycles(strapi, trx, demo, people, communities)
    await loadDiscussions(strapi, trx, demo, { people, communities, tags })
    await loadConnections(strapi, trx, demo, people)
    await loadAdmins(strapi, accounts, people)
    await loadPages(strapi, demo.pages)
    await loadPartners(strapi, trx, demo.partners)
    await markDemo(strapi)
  })
  saveAccounts(accounts)
}
