import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from './person-ref'
import { people } from '../../../contracts/people'
import { communitiesWithOpenMembers, only } from '../access/visible'
import { isoOf, sql } from '../kernel/database'
import { notFound } from '../kernel/errors'
import { routesOf } from '../kernel/routes'
import { expertiseOf } from '../memberships/requests'
import { termOf } from '../taxonomies/terms'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from './person-ref'

interface Row extends PersonColumns { user_id: number, profile_id: number, about: string | null, region_id: number | null, created_at: unknown }

const controller: Controller<typeof people> = {
  async person({ strapi, viewer, params, locale }) {
    const row = await sql(strapi)('up_users as u').modify(joinPerson('u.id')).where({ 'pp.document_id': params.person, 'u.confirmed': true, 'u.blocked': false }).first('u.id as user_id', 'pp.id as profile_id', 'pp.about', 'pp.region_id', 'pp.created_at', ...PERSON_COLUMNS) as Row | undefined
    if (!row)
      throw notFound()
    // Only where the viewer may list the members too: a profile must not tell who is in a private community.
    const communities = await sql(strapi)('cop_communities as h').modify(only, communitiesWithOpenMembers(viewer)).whereExists(function () {
      void this.from('cop_memberships as t').where({ 't.user_id': row.user_id, 't.state': 'active' }).whereRaw('t.community_id = h.id')
    }).orderBy('h.name').limit(300).select('h.slug', 'h.name') as { slug: string, name: string }[]
    return {
      ...toPersonRef(row),
      id: params.person,
      region: await termOf(strapi, 'region', row.region_id, locale),
      expertise: (await expertiseOf(strapi, [row.profile_id], locale)).get(row.profile_id) ?? [],
      about: row.about,
      communities,
      memberSince: isoOf(row.created_at),
    }
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, people, controller)
