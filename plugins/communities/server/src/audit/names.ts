import type { Strapi } from '../kernel/strapi'
import type { Row } from './list'
import { list, query, read } from '../kernel/query'
import { pluginConfig } from '../kernel/strapi'

interface Named { key: string | number, name: string | null, slug?: string }

/**
 * What people and communities are called now: names are looked up and not kept in the trail, so that somebody whose
 * account is closed is named nowhere.
 */
export async function namesFor(strapi: Strapi, rows: Row[]) {
  const actorIds = (kind: string) => [...new Set(rows.flatMap(({ actor }) => actor.startsWith(`${kind}:`) ? [Number(actor.slice(kind.length + 1))] : []))]
  const subjects = (kind: string) => rows.flatMap(row => row.subject_kind === kind ? [row.subject_id] : [])
  const members = await by(strapi, query`select p.user_id as key, p.name from cop_profiles p where p.user_id in ${list(actorIds('member'))}`)
  const staff = await by(strapi, query`select a.id as key, coalesce(nullif(trim(coalesce(a.firstname, '') || ' ' || coalesce(a.lastname, '')), ''), a.email) as name from admin_users a where a.id in ${list(actorIds('staff'))}`)
  const communities = await by(strapi, query`select h.document_id as key, h.name, h.slug from cop_communities h where h.document_id in ${list([...new Set([...rows.flatMap(({ community }) => community ?? []), ...subjects('community')])])}`)
  const people = await by(strapi, query`select p.document_id as key, p.name from cop_profiles p where p.document_id in ${list([...new Set(subjects('person'))])}`)
  const contributions = await by(strapi, query`select c.document_id as key, c.title as name, h.slug || '/discussions/' || c.slug as slug from cop_contributions c join cop_communities h on h.id = c.home_id where c.document_id in ${list([...new Set(subjects('contribution'))])}`)
  const site = pluginConfig(strapi, 'siteUrl')
  return {
    actor(actor: string) {
      const [kind, id] = actor.split(':')
      return (kind === 'member' ? members : staff).get(Number(id))?.name ?? null
    },
    community: (id: string) => communities.get(id)?.name ?? null,
    subject({ subject_kind: kind, subject_id: id, subject_label: label }: Row) {
      switch (kind) {
        case 'person': return { name: people.get(id)?.name ?? null, siteUrl: people.has(id) ? `${site}/people/${id}` : null }
        case 'community': return { name: label ?? communities.get(id)?.name ?? null, siteUrl: communities.has(id) ? `${site}/c/${communities.get(id)?.slug}` : null }
        case 'contribution': return { name: label, siteUrl: contributions.has(id) ? `${site}/c/${contributions.get(id)?.slug}` : null }
        default: return { name: label, siteUrl: null }
      }
    },
  }
}

async function by(strapi: Strapi, fragment: Parameters<typeof read>[1]): Promise<Map<string | number, Named>> {
  return new Map((await read<Named>(strapi, fragment)).map(row => [row.key, row]))
}
