import type { BodyOf } from '../../../contracts/endpoint'
import type { Role } from '../../../contracts/shared'
import type { adminWatch } from '../../../contracts/watch'
import type { PartnerViewer, StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { managedInPanel } from '../admin/managed'
import { audit } from '../audit/record'
import { likeText, sql, transaction } from '../kernel/database'
import { ConflictError } from '../kernel/errors'
import { changeRole } from '../memberships/manage'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'

const MOST = 20

function openMembers(strapi: Strapi, communityId: number) {
  return sql(strapi)('cop_memberships as m').join('up_users as u', 'u.id', 'm.user_id').modify(joinPerson('m.user_id')).where({ 'm.community_id': communityId, 'm.state': 'active', 'u.confirmed': true, 'u.blocked': false }).whereNotNull('pp.id')
}

/** Whom a community can be handed to, by name. @throws NotFoundError */
export async function listOpenMembers(strapi: Strapi, viewer: StaffViewer | PartnerViewer, community: string, q?: string) {
  const { id } = await managedInPanel(strapi, viewer, community)
  const query = openMembers(strapi, id).orderByRaw('lower(pp.name), m.id').limit(MOST).select('m.role', ...PERSON_COLUMNS)
  if (q)
    query.whereRaw(`lower(pp.name) like ? escape '\\'`, [`%${likeText(q)}%`])
  return (await query as (PersonColumns & { role: Role })[]).map(row => ({ ...toPersonRef(row), id: row.person_id as string, role: row.role }))
}

/**
 * Gives a community somebody else to look after it, who is a member there; all who change their role are told by mail.
 * @throws NotFoundError; ConflictError `not-member` for whoever isn't one, or whose account is not open
 */
export function handOver(strapi: Strapi, viewer: StaffViewer | PartnerViewer, documentId: string, { person, others, reason }: BodyOf<typeof adminWatch.handOver>): Promise<void> {
  return transaction(strapi, async () => {
    const community = await managedInPanel(strapi, viewer, documentId)
    const chosen = await openMembers(strapi, community.id).where('pp.document_id', person).first('m.user_id') as { user_id: number } | undefined
    if (!chosen)
      throw new ConflictError('not-member', 'This person is not a member')
    await changeRole(strapi, viewer, community, person, 'facilitator')
    const rest = others === 'stay'
      ? []
      : await sql(strapi)('cop_memberships as m').join('cop_profiles as p', 'p.user_id', 'm.user_id').where({ 'm.community_id': community.id, 'm.state': 'active', 'm.role': 'facilitator' }).whereNot('m.user_id', chosen.user_id).orderBy('m.id').pluck('p.document_id') as string[]
    for (const one of rest)
      await changeRole(strapi, viewer, community, one, 'member')
    await audit(strapi, viewer, { action: 'community.handed-over', community: documentId, subject: { kind: 'person', user: chosen.user_id }, reason, after: { role: 'facilitator', steppedDown: rest.length } })
  })
}
