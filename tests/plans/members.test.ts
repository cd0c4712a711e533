import type { Cms, SiteApi } from '../support'
import { createPerson, signedIn, startCms } from '../support'
import { withoutSearch } from '../support/environment'

/*
 * The members of large and small communities are found in different ways: here is that both give what simple sorting gives.
 */

let cms: Cms
let api: SiteApi

beforeAll(async () => {
  cms = await startCms({ template: 'volume', env: withoutSearch })
  const { email } = await createPerson(cms, { signIn: false })
  await cms.query(`update up_users set password = (select password from up_users where email = ?) where email = 'everywhere@load.example'`, [email])
  api = await signedIn(cms, 'everywhere@load.example')
}, 240_000)
afterAll(() => cms?.stop())

const rank = `case m.role when 'facilitator' then 0 when 'champion' then 1 else 2 end`

async function expected(community: number, filter: { role?: string, q?: string }) {
  const rows = await cms.query<{ id: string, role: string, words: string }>(`
    select p.document_id as id, m.role, lower(p.name || ' ' || coalesce(p.job_title, '') || ' ' || coalesce(o.name, '')) as words
    from cop_memberships m join cop_profiles p on p.user_id = m.user_id left join cop_organisations o on o.id = p.organisation_id
    where m.community_id = ? and m.state = 'active' order by ${rank}, p.name, m.id`, [community])
  return rows.filter(({ role, words }) => (!filter.role || role === filter.role) && words.includes(filter.q ?? '')).map(({ id }) => id)
}

async function listed(slug: string, filter: { role?: string, q?: string }) {
  const ids: string[] = []
  const totals = new Set<number>()
  for (let cursor: string | undefined | null; cursor !== null;) {
    const { status, body } = await api.get(`/communities/${slug}/members`, { ...filter, ...(cursor && { cursor }) })
    expect(status).toBe(200)
    ids.push(...(body.data.items as { id: string }[]).map(item => item.id))
    totals.add(body.data.total)
    cursor = body.data.nextCursor as string | null
  }
  return { ids, totals: [...totals] }
}

const filters: { role?: string, q?: string }[] = [{}, { role: 'member' }, { role: 'champion' }, { role: 'facilitator' }, { q: 'gill' }, { q: 'an', role: 'member' }]

it.each(filters)('pages of members are those of a simple sort: %j', async (filter) => {
  const communities = await cms.query<{ id: number, slug: string, member_count: number }>(`
    select h.id, h.slug, h.member_count from cop_communities h join cop_memberships m on m.community_id = h.id and m.state = 'active'
    where m.user_id = (select id from up_users where email = 'everywhere@load.example') order by h.member_count desc limit 60`)
  // More than are sorted (member-rows.ts), and fewer.
  expect(communities[0]!.member_count).toBeGreaterThan(700)
  for (const { id, slug } of [communities[0]!, communities.find(({ member_count: n }) => n < 700)!, communities.at(-1)!]) {
    const ids = await expected(id, filter)
    expect(await listed(slug, filter)).toEqual({ ids, totals: [ids.length] })
  }
})
