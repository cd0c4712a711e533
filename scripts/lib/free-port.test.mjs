import { execFileSync } from 'node:child_process'
import net from 'node:net'
import { freePort } from './free-port.cjs'

const file = new URL('./free-port.cjs', `file://${__filename}`).pathname

describe('a free port', () => {
  it('is given once, and is free for a server', async () => {
    const ports = await Promise.all(Array.from({ length: 50 }, freePort))
    expect(new Set(ports).size).toBe(50)
    const server = net.createServer()
    await new Promise((resolve, reject) => server.once('error', reject).listen(ports[0], '127.0.0.1', resolve))
    await new Promise(resolve => server.close(resolve))
  })

  it('is none that the system gives to others', async () => {
    const port = await freePort()
    expect(port).toBeGreaterThanOrEqual(10_000)
    expect(port).toBeLessThan(32_768)
  })

  it('is not given by another process either', async () => {
    const mine = await freePort()
    // The other one begins its search at ours.
    const script = `const crypto = require('node:crypto'); crypto.randomInt = () => ${mine} - 10000; require(${JSON.stringify(file)}).freePort().then(port => { console.log(port); process.exit() })`
    expect(Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }))).toBeGreaterThan(mine)
  })
})
