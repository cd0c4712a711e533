import type { ChildProcess } from 'node:child_process'
import type { Person, Scene } from '../../support'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { startScene, until } from '../../support'
import { freePort } from '../../support/ports'
import { put, send, statusFor } from './calls'
import { eicar } from './clamd'

/*
 * The same against ClamAV's own clamd, where it is installed (on Debian: apt-get install clamav-daemon), with a database
 * of one signature, so that nothing has to be fetched.
 */

const environment = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` }
const isInstalled = spawnSync('clamd', ['--version'], { env: environment }).status === 0
if (!isInstalled)
  process.stdout.write('Skipped: clamd is not installed, so files were scanned by a scripted one alone.\n')

const withClamd = isInstalled ? describe : describe.skip

withClamd('ClamAV itself', () => {
  let folder: string
  let clamd: ChildProcess
  let scene: Scene
  let fiona: Person

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'clamd-test-'))
    chmodSync(folder, 0o755)
    const port = await freePort()
    writeFileSync(path.join(folder, 'test.hdb'), `${createHash('md5').update(eicar).digest('hex')}:${eicar.length}:Eicar-Of-The-Tests\n`)
    writeFileSync(path.join(folder, 'clamd.conf'), [`DatabaseDirectory ${folder}`, `TCPSocket ${port}`, 'TCPAddr 127.0.0.1', 'Foreground yes', 'StreamMaxLength 1M', ''].join('\n'))
    clamd = spawn('clamd', ['--config-file', path.join(folder, 'clamd.conf')], { env: environment, stdio: 'ignore' })
    await until(() => answers(port), Boolean, 60_000)
    scene = await startScene({ env: { FILES_SCANNER: `127.0.0.1:${port}` } })
    fiona = await scene.person({ name: 'Fiona' })
  })
  afterAll(async () => {
    await scene?.stop()
    clamd?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  it('lets clean files in', async () => {
    const file = await put(scene.cms, fiona, 'Clean words\n'.repeat(20_000), { name: 'clean.txt' })
    expect(file.state).toBe('ready')
    expect(await statusFor(scene.cms, fiona, file.id)).toBe(200)
  })

  it('finds what it knows', async () => {
    expect(await send(scene.cms, fiona, eicar, { name: 'virus.txt' })).toMatchObject({ status: 400, why: 'file-infected' })
  })

  it('makes files wait that it refuses to look at', async () => {
    const file = await put(scene.cms, fiona, 'Many words\n'.repeat(200_000), { name: 'long.txt' })
    expect(file.state).toBe('checking')
    expect(await statusFor(scene.cms, fiona, file.id)).toBe(404)
    // Its words, or, where they were lost with the connection, ours.
    expect(scene.cms.logs()).toMatch(/size limit exceeded|StreamMaxLength/)
  })
})

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.end('zPING\0'))
    socket.once('data', data => resolve(data.toString().startsWith('PONG')))
    socket.once('error', () => resolve(false))
  })
}
