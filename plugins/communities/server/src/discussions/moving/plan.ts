import type { Transfer } from '../../../../contracts/transfers'
import type { CommunityAccess } from '../../access/community'
import type { Viewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import type { Found } from '../find'
import { loadCommunity } from '../../access/community'
import { isWritable, mayRead } from '../../access/rules'
import { viewerOfUser } from '../../access/viewer'
import { printOf } from '../../kernel/as-shown'
import { list, query, raw, readOne } from '../../kernel/query'
import { audienceAfter, obstaclesTo } from './rules'

const idsIn = (path: string) => path.split('/').filter(Boolean).map(Number)

/** People who are banned where it is and not where it goes, as far as they would read it there. */
async function unbanned(strapi: Strapi, { community }: Found, to: CommunityAccess, { before, after }: Transfer['audience']): Promise<number> {
  // The open web reads what it reads, banned or not.
  if (before === 'public')
    return 0
  const bannedIn = (path: string) => query`select b.user_id from cop_memberships b where b.community_id in ${list(idsIn(path))} and b.state = 'banned' and b.user_id is not null`
  const belongs = after === 'community' ? query`m.user_id in (select a.user_id from cop_memberships a where a.community_id = ${to.id} and a.state = 'active')` : raw('1 = 1')
  const row = await readOne<{ n: number | string }>(strapi, query`select count(*) as n from (${bannedIn(community.path)}) m where m.user_id not in (${bannedIn(to.path)}) and ${belongs}`)
  return Number(row?.n)
}

/** Whether the author would still find it; of a closed account nobody would. */
async function authorReads(strapi: Strapi, { row }: Found, to: CommunityAccess, audience: Transfer['audience']['after']): Promise<boolean> {
  const author: Viewer | null = row.author_id === null ? null : await viewerOfUser(strapi, row.author_id)
  if (author?.kind !== 'registered')
    return true
  const met = await loadCommunity(strapi, author, { id: to.id })
  return met !== null && mayRead(met.standing, met, { audience, state: row.state, isAuthor: true })
}

/** All that moving it would change, worked out from what is there now; and what is in its way. */
export async function transferOf(strapi: Strapi, found: Found, to: CommunityAccess): Promise<Transfer> {
  const { community, row } = found
  const audience = audienceAfter(row.audience, community, to)
  const plan = {
    to: { slug: to.slug, name: to.name },
    obstacles: obstaclesTo(row.audience, community, { ...to, writable: isWritable(to) }),
    audience,
    unbanned: await unbanned(strapi, found, to, audience),
    authorReads: await authorReads(strapi, found, to, audience.after),
  }
  return { ...plan, fingerprint: printOf([community.path, to.path, plan]) }
}
