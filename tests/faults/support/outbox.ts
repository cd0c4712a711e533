import type { Scene } from '../../support'
import { until } from '../../support'
import { full } from './size'

/**
 * Waits until every mail is out. What a killed process had taken comes back when its lease ends, after a minute: the quick
 * form shortens that once nothing moves any more, so that no lease of a living process is touched.
 */
export async function delivered(scene: Scene): Promise<void> {
  let before = ''
  let still = 0
  await until(async () => {
    const rows = await scene.cms.query<{ id: number }>(`select id from cop_outbox_deliveries where state = 'waiting' order by id`)
    const now = rows.map(({ id }) => id).join()
    still = now === before ? still + 1 : 0
    before = now
    if (!full && still > 50) {
      still = 0
      await hurry(scene)
    }
    return rows.length
  }, waiting => waiting === 0, 120_000)
}

/** As if the time until the next attempt, or until a dead process' lease ends, had passed. */
export async function hurry(scene: Scene): Promise<void> {
  await scene.cms.query(`update cop_outbox_deliveries set due_at = ? where state = 'waiting'`, [new Date(Date.now() - 1000)])
}
