import type { Person, Scene } from '../../support'
import { databaseKind, startScene, until } from '../../support'

/*
 * What a request names may go away between looking and writing, on PostgreSQL: SQLite lets one write after the other.
 */
const onPostgres = databaseKind === 'postgres' ? describe : describe.skip

onPostgres('a community that goes away while somebody writes in it', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await startScene()
  })
  afterAll(() => scene?.stop())

  it('is a conflict in plain words for whoever writes, and no fault', async () => {
    const [fiona] = await scene.people('Fiona') as [Person]
    const place = await scene.community(fiona)
    await scene.settled()
    const { query } = scene.cms
    await query('begin')
    await query('delete from cop_communities where id = ?', [place.id])
    const writing = fiona.api.post(`/communities/${place.slug}/discussions`, { title: 'In the last moment', body: 'Is anybody there?' })
    // It has looked at everything by then, and is held up by who deletes.
    await until(() => query('select 1 from pg_stat_activity where datname = current_database() and wait_event_type = ?', ['Lock']), waiting => waiting.length > 0)
    await query('commit')
    const { status, body } = await writing
    expect([status, body.error.details.code]).toEqual([409, 'changed'])
    expect(await query('select id from cop_contributions')).toEqual([])
  })

  it('is the same for whoever waits for a change that waits for theirs', async () => {
    const [fiona] = await scene.people('Fiona Two') as [Person]
    const place = await scene.community(fiona)
    const talk = await scene.discussion(fiona, place)
    await scene.settled()
    const { query } = scene.cms
    const waiting = () => query('select 1 from pg_stat_activity where datname = current_database() and wait_event_type = ?', ['Lock'])
    await query('begin')
    await query('select id from cop_communities where id = ? for update', [place.id])
    const hiding = fiona.api.post(`${talk.path}/moderate`, { action: 'hide' })
    await until(waiting, found => found.length > 0)
    // It holds the discussion and waits for the community, which is held here. PostgreSQL looks for such a circle after a second.
    await query('select id from cop_contributions where document_id = ? for update', [talk.id])
    await query('commit')
    const { status, body } = await hiding
    expect([status, body.error.details.code]).toEqual([409, 'changed'])
    expect(await query('select state from cop_contributions where document_id = ?', [talk.id])).toEqual([{ state: 'published' }])
  })
})
