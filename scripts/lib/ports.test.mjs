import net from 'node:net'
import { freePort } from './free-port.cjs'
import { isTaken, requireFreePorts } from './ports.mjs'

describe('ports', () => {
  it('names the setting of a port that is in use', async () => {
    const server = net.createServer()
    const port = await freePort()
    await new Promise(resolve => server.listen(port, '127.0.0.1', resolve))
    await expect(isTaken(port, '127.0.0.1')).resolves.toBe(true)
    await expect(requireFreePorts([{ port, host: '127.0.0.1', setting: 'SITE_PORT', what: 'the site' }]))
      .rejects
      .toThrow(`port ${port} (the site) is in use: stop what uses it, or set SITE_PORT`)
    await new Promise(resolve => server.close(resolve))
    await expect(requireFreePorts([{ port, host: '127.0.0.1', setting: 'SITE_PORT', what: 'the site' }])).resolves.toBeUndefined()
  })

  it('refuses one port for two services', async () => {
    const port = await freePort()
    const item = { port, host: '127.0.0.1', what: '' }
    await expect(requireFreePorts([{ ...item, setting: 'SITE_PORT' }, { ...item, setting: 'CMS_PORT' }])).rejects.toThrow('SITE_PORT and CMS_PORT name the same port')
  })
})
