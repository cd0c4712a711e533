import type { AdminPartner } from '../../../contracts/partners'
import type { Viewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import { siteUrlOf } from '../admin/communities'
import { says } from '../communities/directory'
import { inLanguage } from '../kernel/language'
import { list, query, raw, read } from '../kernel/query'

interface Row { document_id: string, locale: string, slug: string, name: string, published: unknown }
interface CommunityRow { document_id: string, slug: string, name: string, partner: string }
interface StaffRow { document_id: string, partner: string, email: string, firstname: string | null, lastname: string | null, is_active: unknown }

const CHOICES = 20

function seenBy(viewer: Viewer): Fragment {
  if (viewer.kind === 'staff')
    return raw('1 = 1')
  return viewer.kind === 'partner' ? query`p.document_id in (select s.partner from cop_partner_staffs s where s.admin_id = ${viewer.adminId})` : raw('1 = 0')
}

/** Partners by name, as their drafts have it: KM staff see all, partner staff theirs, nobody else any. */
export async function listPartners(strapi: Strapi, viewer: Viewer): Promise<AdminPartner[]> {
  const rows = inLanguage(await read<Row>(strapi, query`
    select p.document_id, p.locale, p.slug, p.name, exists (select 1 from cop_partners o where o.document_id = p.document_id and o.published_at is not null) as published
    from cop_partners p where p.published_at is null and ${seenBy(viewer)} order by lower(p.name), p.id`), 'en')
  const ids = rows.map(row => row.document_id)
  const communities = ids.length === 0 ? [] : await read<CommunityRow>(strapi, query`select h.document_id, h.slug, h.name, h.partner from cop_communities h where h.partner in ${list(ids)} order by lower(h.name), h.id`)
  const staff = ids.length === 0
    ? []
    : await read<StaffRow>(strapi, query`
        select a.document_id, s.partner, a.email, a.firstname, a.lastname, a.is_active from cop_partner_staffs s join admin_users a on a.id = s.admin_id where s.partner in ${list(ids)} order by s.id`)
  return rows.map(({ document_id: id, slug, name, published }) => ({
    id,
    slug,
    name,
    siteUrl: published ? siteUrlOf(strapi, `/partners/${slug}`) : null,
    communities: communities.filter(one => one.partner === id).map(toRef),
    staff: staff.filter(one => one.partner === id).map(toStaff),
  }))
}

const toRef = (row: { document_id: string, slug: string, name: string }) => ({ id: row.document_id, slug: row.slug, name: row.name })

export function toStaff(row: Omit<StaffRow, 'partner'>) {
  return { id: row.document_id, name: [row.firstname, row.lastname].filter(Boolean).join(' ') || row.email, email: row.email, state: row.is_active ? 'active' as const : 'invited' as const }
}

/** What a partner can be given: communities that stand under none. */
export async function partnerChoices(strapi: Strapi, words: string | undefined) {
  return (await read<CommunityRow>(strapi, query`select h.document_id, h.slug, h.name from cop_communities h where h.partner is null and ${says(words)} order by lower(h.name), h.id limit ${CHOICES}`)).map(toRef)
}
