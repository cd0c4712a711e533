import type { ClosingDate } from '../../../../contracts/closedown'
import type { RegisteredViewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import type { ClosedownRow } from './row'
import { audit } from '../../audit/record'
import { sql, transaction } from '../../kernel/database'
import { invalidField } from '../../kernel/errors'
import { dayOf } from '../../kernel/uk-time'
import { record } from '../../outbox/record'
import { personOf, readPeople } from '../../people/person-ref'
import { changeClosedown, closedownOf, holdClosing } from './row'

interface Place { id: number, path: string, documentId: string, name: string }

const subject = ({ documentId, name }: Place) => ({ community: documentId, subject: { kind: 'community' as const, id: documentId, label: name } })

/** A date that far away is a slip of the keyboard. */
const MOST_YEARS = 2

export async function dateOf(strapi: Strapi, row: ClosedownRow | undefined, viewer: RegisteredViewer): Promise<ClosingDate | null> {
  return row?.last_day
    ? { day: row.last_day, reason: row.reason ?? '', setBy: personOf(await readPeople(strapi, [row.set_by_id]), row.set_by_id, viewer) }
    : null
}

/** Those who do not know yet that it ends learn the day with it. */
async function tellChange(strapi: Strapi, communityId: number, held: ClosedownRow | undefined, day: string | null): Promise<void> {
  if (held?.told_at)
    await record(strapi, 'community.closing-day-changed', { communityId, day })
}

/** @throws ValidationError for a day that is over; ForbiddenError, ConflictError */
export async function setDate(strapi: Strapi, viewer: RegisteredViewer, place: Place, { day, reason }: { day: string, reason: string }, now = new Date()): Promise<ClosingDate> {
  const last = new Date(now)
  last.setUTCFullYear(last.getUTCFullYear() + MOST_YEARS)
  if (day < dayOf(now) || day > dayOf(last))
    throw invalidField('day', 'Must be today or later, and within two years', 'out-of-range')
  return transaction(strapi, async () => {
    await holdClosing(strapi, place)
    const held = await closedownOf(strapi, place.id)
    if (held?.last_day !== day || held.reason !== reason) {
      await changeClosedown(strapi, place.id, { last_day: day, reason, set_by_id: viewer.userId })
      await audit(strapi, viewer, { action: 'community.closing-date-set', ...subject(place), reason, before: { lastDay: held?.last_day ?? null }, after: { lastDay: day } })
      if (held?.last_day !== day)
        await tellChange(strapi, place.id, held, day)
    }
    return await dateOf(strapi, await closedownOf(strapi, place.id), viewer) as ClosingDate
  })
}

/** Where there is none, nothing is taken back. */
export function withdrawDate(strapi: Strapi, viewer: RegisteredViewer, place: Place): Promise<void> {
  return transaction(strapi, async () => {
    await holdClosing(strapi, place)
    const held = await closedownOf(strapi, place.id)
    if (!held?.last_day)
      return
    await sql(strapi)('cop_closedowns').where('community_id', place.id).update({ last_day: null, reason: null, set_by_id: null, updated_at: new Date() })
    await audit(strapi, viewer, { action: 'community.closing-date-withdrawn', ...subject(place), before: { lastDay: held.last_day } })
    await tellChange(strapi, place.id, held, null)
  })
}
