import type { ClosedownPath } from '../../../../contracts/closedown'
import type { CommunityAccess } from '../../access/community'
import type { RegisteredViewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import type { ClosedownRow } from './row'
import { iso } from '../../kernel/database'
import { personOf, readPeople } from '../../people/person-ref'
import { chosenOf } from '../outputs/list'
import { answersOf } from './answers'
import { dateOf } from './date'
import { lessonsOf } from './lessons'
import { looseEndsOf } from './loose-ends'
import { progressOf } from './progress'
import { closedownOf } from './row'

async function toldOf(strapi: Strapi, row: ClosedownRow | undefined, viewer: RegisteredViewer): Promise<ClosedownPath['told']> {
  const at = iso(row?.told_at)
  return row && at ? { at, by: personOf(await readPeople(strapi, [row.told_by_id]), row.told_by_id, viewer), message: row.message ?? '' } : null
}

/** The way to the end, as far as it has been gone (the caller has asked whether they manage it). */
export async function readClosedown(strapi: Strapi, viewer: RegisteredViewer, { id, stage }: CommunityAccess, cursor: string | undefined): Promise<ClosedownPath> {
  const row = await closedownOf(strapi, id)
  return {
    stage,
    steps: (await progressOf(strapi, [id])).get(id)?.steps ?? [],
    date: await dateOf(strapi, row, viewer),
    told: await toldOf(strapi, row, viewer),
    outputs: await chosenOf(strapi, id, viewer),
    looseEnds: await looseEndsOf(strapi, id),
    lessons: await lessonsOf(strapi, id, viewer),
    answers: await answersOf(strapi, id, cursor, viewer),
  }
}
