import type { Whereabouts } from '../../../contracts/lifecycle'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { isoOf } from '../kernel/database'
import { historyOf, lastMoveAt } from './history'
import { groundOf, placeOf } from './place'
import { lacks, movesFrom, unansweredIn } from './rules'
import { stallsOf } from './stalls/list'

/** Where a community is in its life, where it can go and where it has been (the caller has asked whether they manage it). */
export async function whereaboutsOf(strapi: Strapi, communityId: number, cursor: string | undefined, viewer?: Viewer): Promise<Whereabouts> {
  const place = await placeOf(strapi, communityId)
  const ground = await groundOf(strapi, place)
  return {
    stage: place.stage,
    since: await lastMoveAt(strapi, communityId) ?? isoOf(place.createdAt),
    moves: movesFrom(place.stage).map(to => ({ to, missing: lacks(place.stage, to, ground) })),
    unanswered: unansweredIn(place.charter),
    stalls: await stallsOf(strapi, communityId),
    history: await historyOf(strapi, communityId, cursor, viewer),
  }
}
