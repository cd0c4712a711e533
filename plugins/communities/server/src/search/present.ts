import type { SearchHit } from '../../../contracts/search'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Checked } from './check'
import type { Value } from './port'
import { isStranger } from '../access/viewer'
import { publishedFor, visibleCommunities } from '../access/visible'
import { regionsOf } from '../communities/around'
import { rowOf } from '../contributions/search'
import { isoOf } from '../kernel/database'
import { among, query, raw, read } from '../kernel/query'
import { personOf, readPeople } from '../people/person-ref'
import { isOpen } from '../people/search'
import { excerptHtml, saysAny } from './marks'

type Locale = 'en' | 'cy'
type Presented = Map<Checked, SearchHit>

const text = (value: Value | undefined) => typeof value === 'object' && value !== null ? value.join('. ') : String(value ?? '')
/** A title is shown whole. */
const TITLE_WORDS = 60

/** Hits as the site shows them; each is asked for once more with the rule for lists, and missing where it says no. */
export async function present(strapi: Strapi, viewer: Viewer, hits: Checked[], locale: Locale): Promise<Presented> {
  const of = (index: Checked['index']) => hits.filter(hit => hit.index === index)
  return new Map([
    ...await presentContributions(strapi, viewer, of('contributions')),
    ...await presentCommunities(strapi, viewer, of('communities'), locale),
    ...await presentPeople(strapi, viewer, of('people'), locale),
  ])
}

interface ContributionRow { comment: number | null, comment_document: string | null, id: number, document_id: string, slug: string, author_id: number | null, comment_count: number, created_at: unknown, home_slug: string, home_name: string }
interface TagRow { contribution_id: number, slug: string, name: string }

const CONTRIBUTION = raw('c.id, c.document_id, c.slug, c.comment_count, h.slug as home_slug, h.name as home_name')

async function presentContributions(strapi: Strapi, viewer: Viewer, hits: Checked[]): Promise<Presented> {
  if (hits.length === 0)
    return new Map()
  const ids = (table: 'contribution' | 'comment') => hits.map(({ document }) => rowOf(document.id)).filter(row => row.table === table).map(({ id }) => id)
  const rows = [
    ...await read<ContributionRow>(strapi, query`
      select ${CONTRIBUTION}, c.author_id, c.created_at, null as comment, null as comment_document
      from cop_contributions c join cop_communities h on h.id = c.home_id where c.id in ${among(strapi, ids('contribution'))} and (${publishedFor(viewer)})`),
    ...await read<ContributionRow>(strapi, query`
      select ${CONTRIBUTION}, k.author_id, k.created_at, k.id as comment, k.document_id as comment_document
      from cop_comments k join cop_contributions c on c.id = k.contribution_id join cop_communities h on h.id = c.home_id
      where k.id in ${among(strapi, ids('comment'))} and k.state = 'published' and (${publishedFor(viewer)})`),
  ]
  const people = await readPeople(strapi, rows.map(row => row.author_id))
  const tags = await read<TagRow>(strapi, query`
    select g.contribution_id, t.slug, t.name from cop_taggings g join cop_tags t on t.id = g.tag_id
    where g.contribution_id in ${among(strapi, rows.map(({ id }) => id))} and t.state = 'active' order by g.id`)
  return new Map(hits.flatMap((hit) => {
    const { table, id } = rowOf(hit.document.id)
    const row = rows.find(one => table === 'comment' ? one.comment === id : one.comment === null && one.id === id)
    if (!row)
      return []
    const title = text(hit.document.title) || text((hit.document.context as string[])[0])
    return [[hit, {
      kind: 'discussion',
      id: row.document_id,
      slug: row.slug,
      titleHtml: excerptHtml(title, hit.terms, TITLE_WORDS),
      excerptHtml: excerptHtml(text(hit.document.body), hit.terms),
      community: { slug: row.home_slug, name: row.home_name },
      author: personOf(people, row.author_id),
      comment: row.comment_document,
      commentCount: row.comment_count,
      tags: tags.filter(tag => tag.contribution_id === row.id).map(({ slug, name }) => ({ slug, name })),
      createdAt: isoOf(row.created_at),
    }] satisfies [Checked, SearchHit]]
  }))
}

interface CommunityRow { id: number, slug: string, member_count: number, region_id: number | null, created_at: unknown }

async function presentCommunities(strapi: Strapi, viewer: Viewer, hits: Checked[], locale: Locale): Promise<Presented> {
  if (hits.length === 0)
    return new Map()
  const rows = await read<CommunityRow>(strapi, query`
    select h.id, h.slug, h.member_count, h.region_id, h.created_at from cop_communities h
    where h.id in ${among(strapi, hits.map(({ document }) => Number(document.id)))} and (${visibleCommunities(viewer)})`)
  const regions = await regionsOf(strapi, rows.map(row => row.region_id), locale)
  return new Map(hits.flatMap((hit) => {
    const row = rows.find(({ id }) => id === Number(hit.document.id))
    return row
      ? [[hit, {
        kind: 'community',
        slug: row.slug,
        titleHtml: excerptHtml(text(hit.document.name), hit.terms, TITLE_WORDS),
        excerptHtml: excerptHtml(text(hit.document.summary), hit.terms, TITLE_WORDS),
        region: regions.get(row.region_id ?? 0) ?? null,
        memberCount: row.member_count,
        createdAt: isoOf(row.created_at),
      }] satisfies [Checked, SearchHit]]
      : []
  }))
}

type PersonRow = Record<string, unknown> & { user_id: number, document_id: string, job_title: string | null, region_id: number | null, organisation: string | null, organisation_cy: string | null }

/** What somebody says of themselves, and of what they know only what was looked for: there it stands in two languages. */
function saidOf({ document: { about, labels }, terms }: Checked): string {
  const known = [labels ?? []].flat().map(String).filter(label => saysAny(label, terms))
  return [text(about), known.join(', ')].filter(Boolean).join(' … ')
}

async function presentPeople(strapi: Strapi, viewer: Viewer, hits: Checked[], locale: Locale): Promise<Presented> {
  if (hits.length === 0 || isStranger(viewer))
    return new Map()
  const rows = await read<PersonRow>(strapi, query`
    select p.*, o.name as organisation, o.name_cy as organisation_cy from cop_profiles p join up_users u on u.id = p.user_id left join cop_organisations o on o.id = p.organisation_id
    where p.user_id in ${among(strapi, hits.map(({ document }) => Number(document.id)))} and u.confirmed = ${true} and u.blocked = ${false}`)
  const regions = await regionsOf(strapi, rows.map(row => isOpen(row, 'region') ? row.region_id : null), locale)
  return new Map(hits.flatMap((hit) => {
    const row = rows.find(one => one.user_id === Number(hit.document.id))
    return row
      ? [[hit, {
        kind: 'person',
        id: row.document_id,
        titleHtml: excerptHtml(text(hit.document.name), hit.terms, TITLE_WORDS),
        excerptHtml: excerptHtml(saidOf(hit), hit.terms),
        jobTitle: isOpen(row, 'jobTitle') ? row.job_title : null,
        organisation: isOpen(row, 'organisation') ? (locale === 'cy' && row.organisation_cy) || row.organisation : null,
        region: isOpen(row, 'region') ? regions.get(row.region_id ?? 0) ?? null : null,
      }] satisfies [Checked, SearchHit]]
      : []
  }))
}
