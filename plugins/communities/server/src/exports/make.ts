import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { FileRow } from '../files/rows'
import type { Strapi } from '../kernel/strapi'
import type { Places } from './texts'
import type { Pack } from './zip'
import { typeOf } from '../files/rows'
import { query, readOne } from '../kernel/query'
import { aboutOf, keptAnswers } from './about'
import { discussionsOf, repliesOf } from './discussions'
import { addFile, filesOf, placeOf } from './files'
import { answersPage, communityPage, discussionPage, membersPage, readme } from './markdown'
import { membersOf } from './members'
import { json, jsonList } from './pieces'
import { cy, en } from './words'

/** How far it is; whoever made the job reads it from time to time. */
export interface Progress { done: number, total: number, isOver: () => boolean }

/** It is somebody else's to make by now. */
export class TakenAway extends Error {}

/** In the language of whoever asked; KM staff have none of their own here. */
const wordsFor = (viewer: Viewer) => viewer.kind === 'registered' && viewer.locale === 'cy' ? cy : en

interface Making { strapi: Strapi, viewer: Viewer, community: CommunityAccess, pack: Pack, progress: Progress }

/** Everything of a community that a facilitator may hand on, into a pack (the caller has asked whether they may). */
export async function fillPack(making: Making, now = new Date()): Promise<void> {
  const { strapi, viewer, community, pack, progress } = making
  const words = wordsFor(viewer)
  const about = await aboutOf(strapi, viewer, community)
  const files = await filesOf(strapi, community.id)
  progress.total = await countDiscussions(strapi, community.id) + files.length
  await pack.add('README.md', [readme(about, now, words)])
  await pack.add('community.md', [communityPage(about, words)])
  await pack.add('community.json', json({ version: 1, madeAt: now.toISOString(), ...about }))
  await pack.add('answers.md', answersPage(keptAnswers(strapi, viewer, community.id), words))
  await pack.add('answers.json', jsonList(keptAnswers(strapi, viewer, community.id)))
  await pack.add('members.md', membersPage(membersOf(strapi, community.id), about.members, words))
  await pack.add('members.json', jsonList(membersOf(strapi, community.id)))
  const places = await addFiles(making, files)
  await addDiscussions(making, places)
}

async function addFiles({ strapi, pack, progress }: Making, files: FileRow[]): Promise<Places> {
  const kept: FileRow[] = []
  for (const row of files) {
    if (await addFile(strapi, pack, row))
      kept.push(row)
    advance(progress)
  }
  await pack.add('files.json', json(kept.map(row => ({ id: row.document_id, name: row.name, type: typeOf(row).mime, size: row.size, path: placeOf(row) }))))
  return new Map(kept.map(row => [row.document_id, placeOf(row)]))
}

async function addDiscussions({ strapi, community, viewer, pack, progress }: Making, places: Places): Promise<void> {
  const words = wordsFor(viewer)
  for await (const talk of discussionsOf(strapi, community.id, places)) {
    await pack.add(`discussions/${talk.slug}.md`, discussionPage(talk, repliesOf(strapi, talk.row, places), words))
    advance(progress)
  }
  await pack.add('discussions/all.json', inJson(strapi, community.id, places))
}

/** One discussion after another, each reply as it is read: neither needs room for all. */
async function* inJson(strapi: Strapi, communityId: number, places: Places): AsyncGenerator<string> {
  let before = '[\n'
  for await (const { row, ...talk } of discussionsOf(strapi, communityId, places)) {
    yield `${before}${JSON.stringify(talk).slice(0, -1)},"replies":`
    yield* jsonList(repliesOf(strapi, row, places))
    yield '}'
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

function advance(progress: Progress): void {
  progress.done++
  if (progress.isOver())
    throw new TakenAway('Another process makes it')
}

async function countDiscussions(strapi: Strapi, communityId: number): Promise<number> {
  const row = await readOne<{ n: number | string }>(strapi, query`select count(*) as n from cop_contributions c where c.home_id = ${communityId} and c.state = 'published'`)
  return Number(row?.n)
}
