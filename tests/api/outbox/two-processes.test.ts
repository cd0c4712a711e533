import type { Beside, Community, Person, Scene } from '../../support'
import { databaseKind, siteApi, startBeside, startScene, until } from '../../support'

/*
 * Two processes of the CMS on one database share its outbox: while nobody is killed, each mail goes out exactly once.
 * SQLite belongs to one process, so this is about PostgreSQL and skipped elsewhere.
 */
const onPostgres = databaseKind === 'postgres' ? describe : describe.skip

onPostgres('two processes on one PostgreSQL database', () => {
  let scene: Scene
  let second: Beside
  let place: Community

  beforeAll(async () => {
    scene = await startScene()
    second = await startBeside(scene.cms, scene.mailbox)
    place = await scene.community(await scene.person({ name: 'Fiona' }))
  })
  beforeEach(async () => {
    await scene.settled()
    scene.mailbox.clear()
  })
  afterEach(() => scene.mailbox.refuse(() => null))
  afterAll(async () => {
    await second?.stop()
    await scene?.stop()
  })

  /** Everyone joins at once, half of them at each process; each is owed a welcome. */
  async function joinAll(people: Person[]) {
    const answers = await Promise.all(people.map(({ api }, number) => (number % 2 ? api : siteApi(second.url, { token: api.token! })).post(`/communities/${place.slug}/join`, {})))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  }

  function expectOneEach(people: Person[]) {
    expect(people.map(person => scene.mailsTo(person).length)).toEqual(people.map(() => 1))
    expect(new Set(scene.mailbox.messages.map(({ messageId }) => messageId)).size).toBe(people.length)
    expect(scene.mailbox.messages).toHaveLength(people.length)
  }

  async function failed() {
    const [row] = await scene.cms.query<{ n: string }>(`select count(*) as n from cop_outbox_deliveries where state = 'waiting' and attempts > 0 and leased_by is null`)
    return Number(row!.n)
  }

  it('send every mail once, and both take part', async () => {
    const people = await scene.people(...Array.from({ length: 60 }, (_, number) => `Joins ${number}`))
    const workers = new Set<string>()
    scene.mailbox.refuse(async () => {
      for (const { leased_by } of await scene.cms.query<{ leased_by: string }>('select distinct leased_by from cop_outbox_deliveries where leased_by is not null'))
        workers.add(leased_by)
      return null
    })
    await joinAll(people)
    await scene.settled(30_000)
    expectOneEach(people)
    expect(workers.size).toBe(2)
  })

  it('send what one took over from the other once, when a slow mail server outlasts a lease', async () => {
    const people = await scene.people(...Array.from({ length: 30 }, (_, number) => `Waits ${number}`))
    scene.mailbox.refuse(() => ({ code: 450, message: 'Try later' }))
    await joinAll(people)
    await until(failed, count => count === people.length)
    const held: { to: string, release: () => void }[] = []
    let holding = true
    scene.mailbox.refuse(([to]) => holding ? new Promise(resolve => held.push({ to: to!, release: () => resolve(null) })) : null)
    // All due in one moment: each process takes as many as it can.
    await scene.cms.query(`update cop_outbox_deliveries set due_at = ? where state = 'waiting'`, [new Date()])
    await until(async () => held.length, count => count === 2)
    holding = false
    const [slow, quick] = held as [typeof held[0], typeof held[0]]
    const underWay = people.filter(({ email }) => email === slow.to || email === quick.to).map(({ userId }) => `user:${userId}`)
    // As if all leases had run out but for the two mails under way.
    await scene.cms.query(`update cop_outbox_deliveries set due_at = ? where state = 'waiting' and recipient not in (?, ?)`, [new Date(Date.now() - 1000), ...underWay])
    quick.release()
    await until(async () => scene.mailbox.messages.length, count => count >= people.length - 1)
    slow.release()
    await scene.settled()
    // A second copy would come when the slow one goes on with what it had taken.
    await expect(until(async () => scene.mailbox.messages.length, count => count > people.length, 1500)).rejects.toThrow('Not within')
    expectOneEach(people)
  })
})
