import type { Cms } from '../support'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { effective } from '../../plugins/communities/server/src/access/rules'
import { render, RENDERER_VERSION } from '../../plugins/communities/server/src/text/markdown'
import { createPerson, databaseKind, startCms, wrongCounters } from '../support'
import { createDatabase } from '../support/database'
import { projectFolder, testEnvironment, withoutSearch } from '../support/environment'
import { templateFor } from '../support/template'

/*
 * Load data goes past the services: here is what those would have kept right.
 */

let cms: Cms

beforeAll(async () => {
  cms = await startCms({ template: 'volume', env: withoutSearch })
}, 240_000)
afterAll(() => cms?.stop())

const count = async (sql: string) => Number((await cms.query<{ n: number | string }>(sql))[0]!.n)

it('counts members, requests, discussions and replies right', async () => {
  expect(await wrongCounters(cms)).toEqual([])
})

it('remembers the last activity', async () => {
  const last = (rows: string, own: string) => `coalesce((select max(${own}) from ${rows}), x.created_at)`
  expect(await count(`select count(*) as n from cop_contributions x where last_activity_at <> ${last('cop_comments k where k.contribution_id = x.id', 'k.created_at')}`)).toBe(0)
  expect(await count(`select count(*) as n from cop_communities x where last_activity_at <> ${last('cop_contributions c where c.home_id = x.id', 'c.last_activity_at')}`)).toBe(0)
})

interface CommunityRow { id: number, parent_id: number | null, path: string, reach: 'public' | 'network' | 'community', listed: unknown, effective_reach: 'public' | 'network' | 'community', effective_listed: unknown }

it('narrows what is below another community, and knows the way to it', async () => {
  const rows = await cms.query<CommunityRow>('select id, parent_id, path, reach, listed, effective_reach, effective_listed from cop_communities')
  const byId = new Map(rows.map(row => [row.id, row]))
  const settings = (row: CommunityRow) => ({ effectiveReach: row.effective_reach, effectiveListed: Boolean(row.effective_listed) })
  for (const row of rows) {
    const parent = row.parent_id === null ? null : byId.get(row.parent_id)!
    expect({ ...settings(row), path: row.path }).toEqual({ ...effective({ reach: row.reach, listed: Boolean(row.listed) }, parent && settings(parent)), path: `${parent?.path ?? '/'}${row.id}/` })
  }
})

it('lets only members write, and only members of what is above join below', async () => {
  expect(await count(`select count(*) as n from cop_comments k join cop_contributions c on c.id = k.contribution_id left join cop_memberships m on m.user_id = k.author_id and m.community_id = c.home_id and m.state = 'active' where m.id is null`)).toBe(0)
  expect(await count(`select count(*) as n from cop_memberships m join cop_communities h on h.id = m.community_id left join cop_memberships p on p.user_id = m.user_id and p.community_id = h.parent_id and p.state = 'active' where h.parent_id is not null and p.id is null`)).toBe(0)
})

it.each(['cop_comments', 'cop_contributions'])('keeps in %s what the renderer makes of the text', async (table) => {
  const rows = await cms.query<{ body: string, body_html: string, body_text: string, renderer_version: number }>(`select body, body_html, body_text, renderer_version from ${table} where id % 40 = 0`)
  expect(rows.length).toBeGreaterThan(40)
  for (const { body, ...kept } of rows) {
    const { html, text } = render(body)
    expect(kept).toEqual({ body_html: html, body_text: text, renderer_version: RENDERER_VERSION })
  }
})

it('mentions people who are there', async () => {
  const rows = await cms.query<{ body: string }>(`select body from cop_comments where body like '%](person:%'`)
  const mentioned = [...new Set(rows.flatMap(({ body }) => render(body).mentions))].slice(0, 200)
  expect(mentioned.length).toBeGreaterThan(100)
  expect(await count(`select count(*) as n from cop_profiles where document_id in (${mentioned.map(id => `'${id}'`).join(', ')})`)).toBe(mentioned.length)
})

it('leaves the numbers of new rows free', async () => {
  const { api } = await createPerson(cms)
  const community = await api.post('/communities', { name: 'After the load', summary: 'People who come later' })
  expect(community.status).toBe(201)
  const discussion = await api.post(`/communities/${community.body.data.slug}/discussions`, { title: 'Hello', body: 'Who is here?' })
  expect(discussion.status).toBe(201)
  const reply = await api.post(`/communities/${community.body.data.slug}/discussions/${discussion.body.data.slug}/comments`, { body: 'I am', parent: null })
  expect(reply.status).toBe(201)
})

it('leaves a database alone that holds members', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'load-test-'))
  const used = await createDatabase(databaseKind, await templateFor(databaseKind, 'volume'), folder)
  const tsx = path.join(projectFolder, 'node_modules/tsx/dist/cli.mjs')
  const { status, stderr } = spawnSync(process.execPath, [tsx, 'database/load/cli.ts', 'volume', '--members', '100', '--communities', '5', '--contributions', '200'], { cwd: projectFolder, env: { ...process.env, ...testEnvironment, DATA_FOLDER: folder, ...used.env }, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toMatch(databaseKind === 'sqlite' ? /exists already/ : /holds communities already/)
  expect(await used.query('select count(*) as n from cop_communities')).toEqual(await cms.query('select count(*) as n from cop_communities where id <= 320'))
  await used.drop()
  rmSync(folder, { recursive: true })
})
