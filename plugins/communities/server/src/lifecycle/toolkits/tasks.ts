import type { AutomaticTask, ChecklistTask } from '../../../../contracts/lifecycle'
import type { Viewer } from '../../access/viewer'
import type { Language } from '../../kernel/language'
import type { Fragment } from '../../kernel/query'
import type { Strapi } from '../../kernel/strapi'
import { iso } from '../../kernel/database'
import { inLanguage } from '../../kernel/language'
import { query, read } from '../../kernel/query'
import { personOf, readPeople } from '../../people/person-ref'
import { factsAbout } from './facts'

interface TaskRow { document_id: string, locale: string, text: string, hint: string | null, automatic: AutomaticTask | null, position: number | null }
interface TickRow { task: string, ticked_by_id: number | null, ticked_at: unknown }

/** Tasks (`t`) with what this community has done of them, in the order that staff gave them. */
export async function tasksWhere(strapi: Strapi, communityId: number, narrowed: Fragment, language: Language, viewer?: Viewer): Promise<ChecklistTask[]> {
  const rows = await read<TaskRow>(strapi, query`
    select t.document_id, t.locale, t.text, t.hint, t.automatic, t.position from cop_toolkit_tasks t where ${narrowed} order by t.position, t.id`)
  const tasks = inLanguage(rows, language)
  const ticks = new Map((await read<TickRow>(strapi, query`select task, ticked_by_id, ticked_at from cop_task_ticks where community_id = ${communityId}`)).map(row => [row.task, row]))
  const people = await readPeople(strapi, [...ticks.values()].map(row => row.ticked_by_id))
  const facts = await factsAbout(strapi, communityId)
  return tasks.map(({ document_id: id, text, hint, automatic }) => {
    const tick = automatic ? undefined : ticks.get(id)
    return {
      id,
      text,
      hint,
      automatic: automatic !== null,
      done: automatic ? facts[automatic] : tick !== undefined,
      tickedBy: tick ? personOf(people, tick.ticked_by_id, viewer) : null,
      tickedAt: iso(tick?.ticked_at),
    }
  })
}
