import type { ContributionState, Reach } from '../../../contracts/shared'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { errors } from '@strapi/utils'
import { findCommunity } from '../access/community'
import { mayRead, mayReadState } from '../access/rules'
import { query, read, readOne } from '../kernel/query'
import { readablePerson } from '../people/person'

/** What a file hangs on. */
export interface Use { kind: 'contribution' | 'comment' | 'community' | 'profile', id: number }

export async function usesOf(strapi: Strapi, fileId: number): Promise<Use[]> {
  return read<Use>(strapi, query`
    select 'contribution' as kind, a.contribution_id as id from cop_attachments a where a.file_id = ${fileId} and a.contribution_id is not null
    union all select 'comment', a.comment_id from cop_attachments a where a.file_id = ${fileId} and a.comment_id is not null
    union all select 'community', h.id from cop_communities h where h.logo_id = ${fileId} or h.banner_id = ${fileId}
    union all select 'profile', p.id from cop_profiles p where p.photo_id = ${fileId}`)
}

/** A file is seen by exactly those who may see the thing it hangs on, at this moment. */
const SEES: Record<Use['kind'], (strapi: Strapi, viewer: Viewer, id: number) => Promise<boolean>> = {
  contribution: seesContribution,
  comment: seesComment,
  community: async (strapi, viewer, id) => Boolean(await communityFor(strapi, viewer, id)),
  profile: seesPhoto,
}

export async function seesOne(strapi: Strapi, viewer: Viewer, uses: Use[]): Promise<boolean> {
  for (const { kind, id } of uses) {
    if (await SEES[kind](strapi, viewer, id))
      return true
  }
  return false
}

/** What is refused to this viewer is nothing to them. */
async function orNull<T>(finding: Promise<T>): Promise<T | null> {
  try {
    return await finding
  }
  catch (error) {
    if (error instanceof errors.NotFoundError || error instanceof errors.UnauthorizedError)
      return null
    throw error
  }
}

const communityFor = (strapi: Strapi, viewer: Viewer, id: number): Promise<CommunityAccess | null> => orNull(findCommunity(strapi, viewer, { id }))

async function seesPhoto(strapi: Strapi, viewer: Viewer, id: number): Promise<boolean> {
  const profile = await readOne<{ document_id: string }>(strapi, query`select document_id from cop_profiles where id = ${id}`)
  const person = profile && await orNull(readablePerson(strapi, viewer, profile.document_id))
  return Boolean(person?.sees('photo'))
}

interface Row { id: number, home_id: number | null, audience: Reach, state: ContributionState, author_id: number | null }

const isAuthor = (viewer: Viewer, author: number | null) => viewer.kind === 'registered' && author === viewer.userId

async function homeFor(strapi: Strapi, viewer: Viewer, id: number): Promise<CommunityAccess | null> {
  const row = await readOne<Row>(strapi, query`select c.id, c.home_id, c.audience, c.state, c.author_id from cop_contributions c where c.id = ${id}`)
  const home = row?.home_id ? await communityFor(strapi, viewer, row.home_id) : null
  const piece = row && { audience: row.audience, state: row.state, isAuthor: isAuthor(viewer, row.author_id) }
  return home && piece && mayRead(home.standing, home, piece) ? home : null
}

async function seesContribution(strapi: Strapi, viewer: Viewer, id: number): Promise<boolean> {
  return Boolean(await homeFor(strapi, viewer, id))
}

async function seesComment(strapi: Strapi, viewer: Viewer, id: number): Promise<boolean> {
  const comment = await readOne<{ contribution_id: number | null, state: ContributionState, author_id: number | null }>(strapi, query`select k.contribution_id, k.state, k.author_id from cop_comments k where k.id = ${id}`)
  const home = comment?.contribution_id ? await homeFor(strapi, viewer, comment.contribution_id) : null
  return Boolean(comment && home && mayReadState(home.standing, { state: comment.state, isAuthor: isAuthor(viewer, comment.author_id) }))
}
