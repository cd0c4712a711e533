import { gunzipSync } from 'node:zlib'
import { keepPage } from './keptPage'

const old = 'T2xkTm9uY2VPZlRoZVBhZ2U='
const middle = `<body><div id="__nuxt">${'<p>Ŵ y Wyddfa – “street lighting”</p>'.repeat(400)}</div>`
const page = (nonce: string) => `<!DOCTYPE html><html><head><script type="module" nonce="${nonce}" src="/a.js"></script><style nonce="${nonce}">a{}</style></head>${middle}<script nonce="${nonce}">window.__NUXT__={}</script><script type="application/json">["the page’s data"]</script><script nonce="${nonce}">end()</script></body></html>`

describe('a page that is kept', () => {
  it('is the same page with another nonce each time', () => {
    const kept = keepPage(page(old), old)!
    for (const nonce of ['bmV3LW5vbmNlLW51bWJlci0x', 'bmV3LW5vbmNlLW51bWJlci0y'])
      expect(kept.plain(nonce)).toBe(page(nonce))
  })

  it('unpacks to the same, checksum and length right, whenever it is asked', () => {
    const kept = keepPage(page(old), old)!
    for (const nonce of ['bmV3LW5vbmNlLW51bWJlci0x', 'bmV3LW5vbmNlLW51bWJlci0y', 'c2hvcnQ='])
      expect(gunzipSync(kept.gzip(nonce)).toString('utf8')).toBe(page(nonce))
    expect(kept.gzip(old).length).toBeLessThan(page(old).length / 5)
  })

  it('is not kept when its nonce stands where people write', () => {
    expect(keepPage(page(old).replace('</div>', `${old}</div>`), old)).toBeNull()
    expect(keepPage('<p>No head</p>', old)).toBeNull()
  })
})
