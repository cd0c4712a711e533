import type { Scene } from '../../support'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createAdmin, rebuildSearch, startScene, until } from '../../support'
import { projectFolder } from '../../support/environment'
import { searchFilled } from '../../support/search-filled'

/*
 * The whole demo, and the command that makes its indexes anew in a process of its own while the CMS answers.
 */

let scene: Scene
beforeAll(async () => {
  scene = await startScene({ template: 'demo' })
  await searchFilled(scene.cms)
})
afterAll(() => scene?.stop())

function reindex(...names: string[]) {
  const child = spawn(process.execPath, [require.resolve('tsx/cli'), path.join(projectFolder, 'database/search/cli.ts'), ...names], { env: { ...process.env, ...scene.cms.env } })
  let said = ''
  child.stdout.on('data', chunk => said += String(chunk))
  child.stderr.on('data', chunk => said += String(chunk))
  const ended = new Promise<number | null>(resolve => child.on('exit', code => resolve(code)))
  return { child, ended, said: () => said }
}

async function totals() {
  const answers = await Promise.all(['council', 'gazetteer', 'bins'].map(q => scene.visitor.get('/search', { q })))
  return answers.map(({ status, body }) => [status, body.data?.total])
}

describe('npm run search:reindex', () => {
  it('says how far it is, and leaves no gap in what is answered', async () => {
    const before = await totals()
    const { child, ended, said } = reindex()
    const during: unknown[] = []
    while (child.exitCode === null) {
      during.push(await totals())
      // Both cores are the command's in between: asked without a pause, it would take twice as long.
      await setTimeout(50)
    }
    expect([await ended, said()]).toEqual([0, expect.stringMatching(/contributions .*100 %[\s\S]*people .*100 %[\s\S]*\d documents in/)])
    expect(new Set(during.map(one => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(before)]))
    expect(await totals()).toEqual(before)
  }, 120_000)

  it('that is killed half-way leaves all as it was, and the next one finishes', async () => {
    const before = await totals()
    const { child, ended, said } = reindex()
    await until(async () => said(), text => text.includes('%'), 60_000)
    child.kill('SIGKILL')
    await ended
    expect(await totals()).toEqual(before)
    await rebuildSearch(scene.cms, await createAdmin(scene.cms, 'communities-km-staff'))
    expect(await totals()).toEqual(before)
  }, 120_000)

  it('refuses an index that there isn\'t', async () => {
    const { ended, said } = reindex('everything')
    expect([await ended, said()]).toEqual([1, expect.stringContaining('There is no index called everything')])
  }, 60_000)
})
