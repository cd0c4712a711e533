import type { accounts as contract, Me } from '../../../contracts/accounts'
import type { BodyOf } from '../../../contracts/endpoint'
import type { Role } from '../../../contracts/shared'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { only, visibleCommunities } from '../access/visible'
import { invitationsFor } from '../communities/mine'
import { sql, transaction } from '../kernel/database'
import { expertiseOf } from '../memberships/requests'
import { record } from '../outbox/record'
import { aboutColumns } from '../people/profile'
import { termId, termIds, termOf } from '../taxonomies/terms'

interface ProfileRow { id: number, name: string, job_title: string | null, about: string | null, organisation_id: number | null, region_id: number | null, locale: 'en' | 'cy' }
interface MembershipRow { slug: string, name: string, state: 'active' | 'pending', role: Role, pending_count: number }

export async function readMe(strapi: Strapi, viewer: RegisteredViewer, locale: 'en' | 'cy'): Promise<Me> {
  const profile = await sql(strapi)('cop_profiles').where('id', viewer.profileId).first('id', 'name', 'job_title', 'about', 'organisation_id', 'region_id', 'locale') as ProfileRow
  const memberships = await sql(strapi)('cop_memberships as m').join('cop_communities as h', 'h.id', 'm.community_id').where('m.user_id', viewer.userId).whereIn('m.state', ['active', 'pending']).modify(only, visibleCommunities(viewer)).orderByRaw('h.last_activity_at desc NULLS LAST, h.id desc').limit(300).select('h.slug', 'h.name', 'm.state', 'm.role', 'h.pending_count') as MembershipRow[]
  const invitations = await invitationsFor(strapi, viewer)
  return {
    id: viewer.personId,
    name: profile.name,
    email: viewer.email,
    jobTitle: profile.job_title,
    organisation: await termOf(strapi, 'organisation', profile.organisation_id, locale),
    region: await termOf(strapi, 'region', profile.region_id, locale),
    expertise: (await expertiseOf(strapi, [profile.id], locale)).get(profile.id) ?? [],
    about: profile.about,
    locale: profile.locale,
    memberships: memberships.map(row => ({
      slug: row.slug,
      name: row.name,
      role: row.state === 'active' ? row.role : null,
      standing: row.state === 'pending' ? 'pending' : row.role === 'facilitator' ? 'facilitator' : 'member',
      facilitates: row.state === 'active' && row.role === 'facilitator',
      pendingRequests: row.state === 'active' && row.role === 'facilitator' ? row.pending_count : 0,
    })),
    invitations: invitations.length,
  }
}

export async function updateMe(strapi: Strapi, viewer: RegisteredViewer, { organisation, region, expertise, about, ...plain }: BodyOf<typeof contract.updateMe>): Promise<void> {
  await transaction(strapi, async () => {
    const data = {
      ...plain,
      ...(about !== undefined && aboutColumns(about)),
      ...(organisation !== undefined && { organisation: await termId(strapi, 'organisation', organisation, 'organisation') }),
      ...(region !== undefined && { region: await termId(strapi, 'region', region, 'region') }),
      ...(expertise !== undefined && { expertise: await termIds(strapi, 'expertise', expertise, 'expertise') }),
    }
    await strapi.db.query('plugin::communities.profile').update({ where: { id: viewer.profileId }, data })
    await record(strapi, 'people.changed', { userIds: [viewer.userId] })
  })
}
