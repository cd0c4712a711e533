import type { Cms, Community, Person, Scene } from '../../support'
import { spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { databaseKind, siteApi, startCms, startScene, until, wrongCounters } from '../../support'
import { createDatabase } from '../../support/database'
import { projectFolder } from '../../support/environment'
import { fetchFile, put } from '../files/calls'

let scene: Scene
let fiona: Person
let place: Community
let folder: string
let copy: string
let attached: { id: string }

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'backup test '))
  copy = path.join(folder, 'copy')
  scene = await startScene()
  fiona = await scene.person({ name: 'Fiona' })
  place = await scene.community(fiona, { name: 'Backed up' })
})
afterAll(async () => {
  await scene?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A command of the project, on the installation that `env` describes. */
function command(env: Record<string, string>, ...args: string[]): Promise<{ code: number | null, said: string }> {
  const child = spawn(process.execPath, [path.join(projectFolder, 'node_modules/tsx/dist/cli.mjs'), path.join(projectFolder, 'database/backup/cli.ts'), ...args], { cwd: folder, env: { ...process.env, INIT_CWD: folder, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  return new Promise(resolve => child.on('close', code => resolve({ code, said })))
}

/** Writes on and on, as members do, until told to stop. */
function writing() {
  const state = { stopped: false, written: 0 }
  const loop = (async () => {
    while (!state.stopped) {
      const talk = await scene.discussion(fiona, place, { title: `Discussion ${state.written}` })
      await scene.comment(fiona, talk, 'A reply')
      state.written++
    }
  })()
  return { state, stop: () => {
    state.stopped = true
    return loop
  } }
}

const manifest = () => JSON.parse(readFileSync(path.join(copy, 'manifest.json'), 'utf8'))
const titles = async (cms: Pick<Cms, 'query'>) => (await cms.query<{ title: string }>('select title from cop_contributions')).map(({ title }) => title)

/** An installation with nothing in it, of which no CMS runs. */
async function emptyPlace() {
  const data = mkdtempSync(path.join(folder, 'place '))
  if (databaseKind === 'sqlite')
    return { env: { ...scene.cms.env, CMS_PORT: '9', DATA_FOLDER: data, DATABASE_FILENAME: path.join(data, 'communities.db') }, from: path.join(data, 'communities.db'), drop: async () => {} }
  const database = await createDatabase('postgres', 'template0', data)
  const env = { ...scene.cms.env, ...database.env, CMS_PORT: '9', DATA_FOLDER: data }
  return { env, from: new URL(database.env.DATABASE_URL!).pathname.slice(1), drop: database.drop }
}

describe('a backup', () => {
  it('is made while people write, and holds what they had written, whole', async () => {
    const files = path.join(scene.cms.env.DATA_FOLDER!, 'members/deep')
    mkdirSync(files, { recursive: true })
    writeFileSync(path.join(files, 'a paper.pdf'), 'Words of a member')
    attached = await put(scene.cms, fiona, 'Words that were uploaded', { name: 'minutes.txt' })
    await scene.discussion(fiona, place, { title: 'Minutes', body: `[minutes](/files/${attached.id})` })
    const writer = writing()
    await until(async () => writer.state.written, count => count >= 3)
    const before = writer.state.written
    const { code, said } = await command(scene.cms.env, 'backup', 'copy')
    await writer.stop()
    expect([code, said]).toEqual([0, expect.stringContaining('Backed up to')])
    expect(writer.state.written).toBeGreaterThan(before)
    expect(manifest()).toMatchObject({ format: 1, version: expect.stringMatching(/^\d+\.\d+\.\d+$/), database: databaseKind, content: { communities: 1 } })
    expect(manifest().files.map((file: { path: string }) => file.path)).toEqual(expect.arrayContaining([expect.stringMatching(/^database\./), 'files/members/deep/a paper.pdf']))
    expect(statSync(copy).mode & 0o077).toBe(0)
  })

  it('is brought into an empty place, where the CMS starts on it with everything right', async () => {
    const there = await emptyPlace()
    const { code, said } = await command(there.env, 'restore', 'copy')
    expect([code, said]).toEqual([0, expect.stringContaining('Restored')])
    expect(readFileSync(path.join(there.env.DATA_FOLDER, 'members/deep/a paper.pdf'), 'utf8')).toBe('Words of a member')
    const cms = await startCms({ from: there.from })
    cpSync(path.join(there.env.DATA_FOLDER, 'files'), path.join(cms.env.DATA_FOLDER!, 'files'), { recursive: true })
    try {
      expect(await wrongCounters(cms)).toEqual([])
      const restored = await titles(cms)
      expect(restored.length).toBeGreaterThanOrEqual(3)
      expect(await titles(scene.cms)).toEqual(expect.arrayContaining(restored))
      expect((await fetchFile(cms, fiona, attached.id)).bytes.toString()).toBe('Words that were uploaded')
      // The secrets are the same: whoever was signed in still is, and goes on.
      const api = siteApi(cms.url, { token: fiona.api.token! })
      expect((await api.post(`/communities/${place.slug}/discussions`, { title: 'After the restore', body: 'x' })).status).toBe(201)
    }
    finally {
      await cms.stop()
      await there.drop()
    }
  })

  it('is refused where the CMS runs, and where there are communities, unless these are given up', async () => {
    expect(await command(scene.cms.env, 'restore', 'copy')).toMatchObject({ code: 1, said: expect.stringContaining('The CMS is running') })
    await scene.discussion(fiona, place, { title: 'Newer than the backup' })
    await scene.cms.kill()
    expect(await command(scene.cms.env, 'restore', 'copy')).toMatchObject({ code: 1, said: expect.stringMatching(/holds 1 communities and 1 people.*--replace/) })
    expect(await titles(scene.cms)).toContain('Newer than the backup')
    expect(await command(scene.cms.env, 'restore', 'copy', '--replace')).toMatchObject({ code: 0 })
    expect(await titles(scene.cms)).not.toContain('Newer than the backup')
    await scene.cms.restart()
    expect(await wrongCounters(scene.cms)).toEqual([])
  })

  it('is looked at first: a damaged one changes nothing', async () => {
    const there = await emptyPlace()
    const file = path.join(copy, readdirSync(copy).find(name => name.startsWith('database.'))!)
    const whole = readFileSync(file)
    const broken = Buffer.from(whole)
    broken[broken.length - 1]! ^= 1
    writeFileSync(file, broken)
    expect(await command(there.env, 'restore', 'copy')).toMatchObject({ code: 1, said: expect.stringMatching(/damaged.*\n.*database\.\w+ is not what was backed up/) })
    writeFileSync(file, whole)
    expect(existsSync(path.join(there.env.DATA_FOLDER, 'members'))).toBe(false)
    const changed = { ...manifest(), version: '99.0.0' }
    const known = readFileSync(path.join(copy, 'manifest.json'))
    writeFileSync(path.join(copy, 'manifest.json'), JSON.stringify(changed))
    expect(await command(there.env, 'restore', 'copy')).toMatchObject({ code: 1, said: expect.stringContaining('made by version 99.0.0') })
    writeFileSync(path.join(copy, 'manifest.json'), known)
    await there.drop()
  })

  it('says what it needs', async () => {
    expect(await command(scene.cms.env, 'backup', 'copy')).toMatchObject({ code: 1, said: expect.stringContaining('is not empty') })
    expect(await command(scene.cms.env, 'backup')).toMatchObject({ code: 1, said: expect.stringContaining('Name one folder') })
    expect(await command(scene.cms.env, 'backup', path.join(scene.cms.env.DATA_FOLDER!, 'backups'))).toMatchObject({ code: 1, said: expect.stringContaining('lies in the data folder') })
    expect(await command(scene.cms.env, 'restore', 'nowhere')).toMatchObject({ code: 1, said: expect.stringContaining('is no backup') })
    const nothing = mkdtempSync(path.join(folder, 'programs '))
    chmodSync(nothing, 0o755)
    if (databaseKind === 'postgres')
      expect(await command({ ...scene.cms.env, PATH: nothing }, 'backup', 'second')).toMatchObject({ code: 1, said: expect.stringContaining('pg_dump was not found on PATH') })
  })
})
