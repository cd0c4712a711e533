import { z } from 'zod'
import { endpoint } from './endpoint'
import { communityHeader, contributionState } from './shared'
import { id, line, slug } from './text'

/** More than this and nothing stands out any more. */
export const MOST_FEATURED = 6

/** A page of this site (`/c/name`), or one elsewhere that is fetched safely; an address with somebody's name in it is made to deceive. */
function isAddress(text: string): boolean {
  const site = 'https://site.invalid'
  if (/[\\\s]/.test(text) || !URL.canParse(text, site))
    return false
  const url = new URL(text, site)
  if (text.startsWith('/'))
    return url.origin === site
  return /^https:\/\//i.test(text) && url.hostname.includes('.') && url.username === '' && url.password === ''
}

/** A sentence beside it; without Welsh words the first stand in both languages. */
const beside = { text: line(160).nullable(), textCy: line(160).nullable() }
const featuredLink = z.strictObject({
  kind: z.literal('link'),
  title: line(80),
  titleCy: line(80).nullable(),
  url: line(300).refine(isAddress, { error: 'Enter a web address that begins with https://, or a page of this site like /c/name', params: { code: 'invalid-format' } }),
  ...beside,
})
/** What somebody wrote here, by its id: it keeps its place however it is called. */
const featuredContribution = z.strictObject({ kind: z.literal('contribution'), contribution: id, ...beside })

export const featured = z.discriminatedUnion('kind', [featuredLink, featuredContribution])
export type Featured = z.output<typeof featured>

/** As whoever reads the home of a community sees it; contributions by their kind. */
export const featuredCard = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), title: z.string(), url: z.string(), text: z.string().nullable() }),
  z.object({ kind: z.literal('discussion'), id, slug, title: z.string(), language: z.string().nullable(), text: z.string().nullable() }),
])
export type FeaturedCard = z.infer<typeof featuredCard>

/** As those who choose it see it, with what it is called now and whether it is there to be read. */
export const chosenFeatured = z.discriminatedUnion('kind', [
  featuredLink,
  featuredContribution.extend({ slug, title: z.string(), state: contributionState }),
])
export type ChosenFeatured = z.infer<typeof chosenFeatured>

const chosen = z.object({
  items: z.array(chosenFeatured),
  /** Says which list this is: only this one is replaced. */
  fingerprint: z.string(),
})

export const featuring = {
  read: endpoint({
    method: 'GET',
    path: '/communities/:slug/featured',
    summary: 'What stands at the top of a community, for those who choose it',
    caller: 'registered',
    params: { slug },
    data: chosen.extend({ community: communityHeader }),
  }),
  put: endpoint({
    method: 'PUT',
    path: '/communities/:slug/featured',
    summary: 'Put this at the top of a community, in this order, in place of what was there when it was read',
    caller: 'registered',
    limit: 'write',
    params: { slug },
    body: z.strictObject({ items: z.array(featured).max(MOST_FEATURED), fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
    data: chosen,
  }),
}
