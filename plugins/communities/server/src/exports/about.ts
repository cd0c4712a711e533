import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { query, readOne } from '../kernel/query'
import { answersOf } from '../lifecycle/closedown/answers'
import { lessonsOf } from '../lifecycle/closedown/lessons'
import { closedownOf } from '../lifecycle/closedown/row'
import { historyOf } from '../lifecycle/history'
import { chosenOf } from '../lifecycle/outputs/list'
import { countMembers } from './members'

async function* pages<T>(read: (cursor: string | undefined) => Promise<{ items: T[], nextCursor: string | null }>): AsyncGenerator<T> {
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await read(cursor)
    yield* items
    if (!nextCursor)
      return
    cursor = nextCursor
  }
}

/** Answers to the closing questions, with a name only where their owner chose so. */
export async function* keptAnswers(strapi: Strapi, viewer: Viewer, communityId: number) {
  for await (const { worth, learned, next, author, day } of pages(cursor => answersOf(strapi, communityId, cursor, viewer)))
    yield { worth, learned, next, author: author?.name ?? null, day }
}

async function stagesOf(strapi: Strapi, communityId: number) {
  const stages = []
  for await (const { from, to, reason, movedAt, movedBy, byStaff } of pages(cursor => historyOf(strapi, communityId, cursor)))
    stages.push({ from, to, reason, at: movedAt, by: movedBy?.name ?? null, byStaff })
  return stages.reverse()
}

/** What a community is and how it went; what it made follows in files of its own. */
export async function aboutOf(strapi: Strapi, viewer: Viewer, { id, ...community }: CommunityAccess) {
  const row = await readOne<{ description: string | null }>(strapi, query`select description from cop_communities where id = ${id}`)
  const closedown = await closedownOf(strapi, id)
  return {
    name: community.name,
    address: community.slug,
    summary: community.summary,
    description: row?.description ?? '',
    charter: community.charter,
    agreement: community.agreement,
    reach: community.effectiveReach,
    joining: community.joining,
    stage: community.stage,
    createdAt: community.createdAt.toISOString(),
    stages: await stagesOf(strapi, id),
    closing: closedown && { lastDay: closedown.last_day, reason: closedown.reason, toldMembers: closedown.message },
    lessons: (await lessonsOf(strapi, id, viewer)).map(({ text, author, createdAt }) => ({ text, author: author.name, at: createdAt })),
    // Nobody reads what is hidden or deleted, however it was chosen; who wrote it stands with the discussion.
    outputs: (await chosenOf(strapi, id, viewer)).filter(({ shown }) => shown).map(({ title, slug, wider, consent }) => ({ title, discussion: slug, wider, consent })),
    members: await countMembers(strapi, id),
  }
}

export type About = Awaited<ReturnType<typeof aboutOf>>
