import type { Strapi } from '../kernel/strapi'
import type { RenderedText } from '../text/markdown'
import type { Limited } from './limits'
import type { Viewer } from './viewer'
import { TooManyRequestsError } from '../kernel/errors'
import { query, read } from '../kernel/query'
import { limitsOf } from '../kernel/services'
import { pluginConfig } from '../kernel/strapi'
import { render } from '../text/markdown'

/**
 * Whether others can read little that this person wrote yet (`newcomerContributions` things at least). Whoever facilitates
 * anywhere is no newcomer, however new. By the indexes on authors.
 */
async function isNewcomer(strapi: Strapi, viewer: Viewer): Promise<boolean> {
  if (viewer.kind !== 'registered' || viewer.facilitates.length > 0)
    return false
  const enough = pluginConfig(strapi, 'newcomerContributions')
  const rows = enough === 0
    ? []
    : await read(strapi, query`
        select 1 as one from cop_contributions c where c.author_id = ${viewer.userId} and c.state = 'published'
        union all select 1 as one from cop_comments k where k.author_id = ${viewer.userId} and k.state = 'published' limit ${enough}`)
  return rows.length < enough
}

/**
 * Lets newcomers do a few things an hour that spammers do by the hundred. The limit goes when they have contributed.
 * @throws TooManyRequestsError `newcomer-links` and so on
 */
export async function demandRoom(strapi: Strapi, viewer: Viewer, what: Limited, times: number): Promise<void> {
  const limits = limitsOf(strapi)
  if (times === 0 || viewer.kind !== 'registered' || !limits.countsNewcomers || !await isNewcomer(strapi, viewer))
    return
  const wait = await limits.newcomer(what, times, viewer.userId)
  if (wait !== null)
    throw new TooManyRequestsError(wait, `newcomer-${what}`, `Until you have contributed a few times, you can use only a few ${what} an hour`)
}

/** Links to elsewhere in rendered text: to the site's own pages they cost nothing. */
function linksIn(html: string, siteUrl: string): string[] {
  return [...html.matchAll(/<a href="(https?:[^"]*)"/g)].flatMap(([, href = '']) => href.startsWith(`${siteUrl}/`) ? [] : [href])
}

/** For a text's links and mentions; of one that is changed, for those that the Markdown `before` had not. @throws TooManyRequestsError */
export async function demandRoomForWords(strapi: Strapi, viewer: Viewer, { html, mentions }: Pick<RenderedText, 'html' | 'mentions'>, before = ''): Promise<void> {
  const links = linksIn(html, pluginConfig(strapi, 'siteUrl'))
  // Most texts have neither.
  if (links.length === 0 && mentions.length === 0)
    return
  const old = render(before)
  const known = new Set(linksIn(old.html, pluginConfig(strapi, 'siteUrl')))
  await demandRoom(strapi, viewer, 'links', links.filter(link => !known.has(link)).length)
  await demandRoom(strapi, viewer, 'mentions', mentions.filter(person => !old.mentions.includes(person)).length)
}
