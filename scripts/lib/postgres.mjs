// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { freePort } from './free-port.cjs'
import { findProgram, hasApt, installWithApt, userNamed } from './programs.mjs'
import { step } from './say.mjs'

const debian = '/usr/lib/postgresql'

/**
 * A PostgreSQL server for the tests: the one that TEST_DATABASE_URL names, or one of our own from installed programs,
 * on a private port, with its data in a temporary folder.
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | null>} `null` where none can be had
 */
export async function startPostgres() {
  if (process.env.TEST_DATABASE_URL)
    return { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
  let programs = findPrograms()
  if (!programs && hasApt()) {
    await step('Installing PostgreSQL with apt-get', () => installWithApt('postgresql'))
    programs = findPrograms()
  }
  return programs ? launch(programs) : null
}

function findPrograms() {
  const versions = readdirSafely(debian).sort((a, b) => Number(b) - Number(a)).map(version => path.join(debian, version, 'bin'))
  const initdb = findProgram(['initdb'], versions)
  const postgres = findProgram(['postgres'], versions)
  return initdb && postgres ? { initdb, postgres } : undefined
}

/** @param {{ initdb: string, postgres: string }} programs */
async function launch({ initdb, postgres }) {
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? userNamed('postgres') ?? userNamed('nobody') : undefined
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postgres-tests-'))
  const password = randomBytes(18).toString('hex')
  const data = path.join(folder, 'data')
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  chmodSync(folder, 0o700)
  if (user) {
    for (const item of [folder, passwordFile])
      chownSync(item, user.uid, user.gid)
  }
  const initialised = spawnSync(initdb, ['-D', data, '-U', 'tests', '-E', 'UTF8', '--locale=C', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'], { ...user, cwd: folder, encoding: 'utf8' })
  if (initialised.status !== 0)
    throw new Error(`initdb failed: ${initialised.stderr || initialised.error}`)

  const port = await freePort()
  // Nothing here has to survive a crash of the machine, so nothing waits for the disk and nothing is written twice. No
  // query is so long that compiling it first would pay.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'jit=off', 'autovacuum=off', 'max_connections=200', 'shared_buffers=128MB', 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`]
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings.flatMap(setting => ['-c', setting])], { ...user, cwd: folder, stdio: 'ignore' })
  const clean = () => rmSync(folder, { recursive: true, force: true })
  const stopNow = () => {
    server.kill('SIGQUIT')
    clean()
  }
  process.once('exit', stopNow)
  await listening(port, server)
  return {
    // By its socket: a tenth less for each statement than over TCP, which is there as well, on the same port.
    url: `postgres://tests:${password}@${encodeURIComponent(folder)}:${port}/postgres`,
    async stop() {
      process.off('exit', stopNow)
      const closed = new Promise(resolve => server.once('close', resolve))
      server.kill('SIGINT')
      await closed
      clean()
    },
  }
}

/**
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} server
 */
async function listening(port, server) {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null)
      throw new Error(`PostgreSQL ended with ${server.exitCode} before it listened`)
    const open = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (open)
      return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('PostgreSQL did not start within ten seconds')
}

/** @param {string} folder */
function readdirSafely(folder) {
  try {
    return readdirSync(folder).filter(name => /^\d+$/.test(name))
  }
  catch {
    return []
  }
}
