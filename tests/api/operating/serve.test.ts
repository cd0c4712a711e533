import type { Child } from '../../support/child'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { databaseKind } from '../../support'
import { startChild } from '../../support/child'
import { createDatabase } from '../../support/database'
import { projectFolder, testEnvironment } from '../../support/environment'
import { freePort } from '../../support/ports'
import { templateFor } from '../../support/template'
import { unit, unitsFolder } from '../../support/units'

const once = databaseKind === 'sqlite' ? describe : describe.skip
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

once('the service units', () => {
  let folder: string
  let env: Record<string, string>
  const running: Child[] = []

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'serve-test-'))
    const store = await createDatabase('sqlite', await templateFor('sqlite', 'taxonomies'), folder)
    const [cmsPort, sitePort] = [String(await freePort()), String(await freePort())]
    env = { ...testEnvironment, ...store.env, DATA_FOLDER: folder, CMS_PORT: cmsPort, SITE_PORT: sitePort, SITE_URL: `http://localhost:${sitePort}`, SMTP_HOST: '127.0.0.1', SMTP_PORT: '9', LOG_LEVEL: 'info' }
  })
  afterAll(async () => {
    await Promise.all(running.map(child => child.kill()))
    rmSync(folder, { recursive: true, force: true })
  })

  ;(hasSystemd ? it : it.skip)('are what systemd understands (skipped where there is no systemd-analyze)', () => {
    const files = readdirSync(unitsFolder).map(name => path.join(unitsFolder, name))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' })
    // Whether Node is where the unit says is the machine's affair.
    expect([status, stderr.split('\n').filter(line => line && !line.includes('is not executable'))]).toEqual([0, []])
  })

  it('run both processes, which find each other, tell their doubts, and leave with 0', async () => {
    for (const [name, port, health] of [['cms', env.CMS_PORT, '_health'], ['site', env.SITE_PORT, 'health']] as const) {
      const { script, which, env: own } = unit(name)
      running.push(await startChild({ script: path.join(projectFolder, script), args: [which], env: { ...own, ...env }, health: `http://127.0.0.1:${port}/${health}` }))
    }
    const ready = await fetch(`http://127.0.0.1:${env.SITE_PORT}/ready`)
    expect([ready.status, (await ready.json()).parts.database]).toEqual([200, 'ok'])
    for (const child of running) {
      expect(child.logs()).toMatch(/^\{"time":"[^"]+","level":"warn","message":"SITE_URL is http:[^"]+ without https/m)
      expect(await child.kill()).toBe(0)
    }
  })

  it.each(['cms', 'site'] as const)('end at once when the settings of the %s are wrong, and name all of them', (name) => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(projectFolder, unit(name).script), name], {
      env: { ...process.env, ...env, NODE_ENV: 'production', SITE_SECRET: 'a-secret-that-somebody-typed', JWT_SECRET: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([status, stderr]).toEqual([1, expect.stringMatching(/JWT_SECRET repeats itself[\s\S]*SITE_SECRET looks like an example/)])
  })
})
