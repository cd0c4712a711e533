import type { ContributionState, Reach } from '../../../contracts/shared'
import type { Strapi } from '../kernel/strapi'
import { formerSlugs } from '../addresses/former'
import { likeText, sql } from '../kernel/database'
import { freeSlug, slugFor } from '../kernel/slugs'
import { excerptOf, render, RENDERER_VERSION } from '../text/markdown'

/** What is stored of a member's text: the Markdown, and what it renders to, once. */
export function textColumns(body: string) {
  const { html, text, mentions } = render(body)
  return { columns: { body, bodyHtml: html, bodyText: text, rendererVersion: RENDERER_VERSION }, excerpt: excerptOf(text), mentions }
}

export async function freeContributionSlug(strapi: Strapi, homeId: number, kind: string, title: string, failed = 0): Promise<string> {
  const slug = slugFor(title, kind)
  const taken = await sql(strapi)('cop_contributions').where({ home_id: homeId, kind }).whereRaw(`slug like ? escape '\\'`, [`${likeText(slug)}%`]).select('slug') as { slug: string }[]
  const home = await sql(strapi)('cop_communities').where('id', homeId).first('slug') as { slug: string } | undefined
  const former = home ? await formerSlugs(strapi, home.slug, likeText(slug)) : []
  return freeSlug(slug, new Set([...taken.map(row => row.slug), ...former]), failed)
}

/** What counts in a community's number of contributions. */
const counts = (state: ContributionState | null) => state === 'published' ? 1 : 0

/** Keeps the home's counter and last activity, in the transaction that changes a contribution's state. */
export async function countContribution(strapi: Strapi, homeId: number, before: ContributionState | null, after: ContributionState) {
  const delta = counts(after) - counts(before)
  const knex = sql(strapi)
  if (delta !== 0)
    await knex('cop_communities').where('id', homeId).update({ contribution_count: knex.raw('contribution_count + ?', [delta]) })
}

export async function touchActivity(strapi: Strapi, homeId: number, now: Date) {
  await sql(strapi)('cop_communities').where('id', homeId).update({ last_activity_at: now })
}

/** A contribution as writing needs it. */
export interface ContributionRow {
  id: number
  document_id: string
  slug: string
  title: string
  home_id: number
  author_id: number | null
  audience: Reach
  state: ContributionState
  locked: unknown
  pinned: unknown
  answer_id: number | null
}
