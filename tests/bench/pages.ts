import type { Browser } from '@playwright/test'
import type { ViewerName } from './types'
import type { World } from './world'
import { chromium } from '@playwright/test'

/** A first view of a page by somebody with an empty cache. Bytes as they come over the wire, milliseconds. */
export interface PageWeight { name: string, viewer: ViewerName, scriptBytes: number, styleBytes: number, fontBytes: number, otherHosts: number, allBytes: number, lcpMs: number }

/** The most that a first view of a community page may load, and how soon its largest part must be drawn. */
export const pageBars = { scriptBytes: 120_000, styleBytes: 25_000, fontBytes: 0, otherHosts: 0, lcpMs: 1500 }

/** Average 4G as Lighthouse has it (9 Mbit/s down and up less overhead, 170 ms there and back), a processor four times slower. */
const network = { offline: false, latency: 170, downloadThroughput: 9 * 1024 * 1024 / 8 * 0.9, uploadThroughput: 9 * 1024 * 1024 / 8 * 0.9 }
const slowdown = 4
/** What scripts load shortly after the page counts as well; what is fetched ahead for later doesn't. */
const settleMs = 2000

export async function weighPages(world: World, executablePath: string): Promise<PageWeight[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  try {
    const found: PageWeight[] = []
    for (const { name, viewer, url } of world.cases.filter(one => one.name.endsWith('.html')))
      found.push({ name, viewer, ...await weigh(browser, url, viewer === 'signed-in' ? world.cookie : undefined) })
    return found
  }
  finally {
    await browser.close()
  }
}

async function weigh(browser: Browser, url: string, cookie: string | undefined) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true })
  if (cookie) {
    const [name = '', ...value] = cookie.split('=')
    await context.addCookies([{ name, value: value.join('='), url }])
  }
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', network)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const kinds = new Map<string, { type: string, prefetch: boolean }>()
  const bytes: Record<string, number> = {}
  let otherHosts = 0
  devtools.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) => {
    const purpose = Object.entries(request.headers).find(([header]) => /^(?:sec-)?purpose$/i.test(header))?.[1]
    kinds.set(requestId, { type, prefetch: /prefetch/.test(purpose ?? '') || (request as { initialPriority?: string }).initialPriority === 'VeryLow' })
    if (new URL(request.url).host !== new URL(url).host && !request.url.startsWith('data:'))
      otherHosts++
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind && !kind.prefetch)
      bytes[kind.type] = (bytes[kind.type] ?? 0) + encodedDataLength
  })
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      (window as { largest?: number }).largest = list.getEntries().at(-1)?.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(settleMs)
  const lcpMs = await page.evaluate(() => Math.round((window as { largest?: number }).largest ?? 0))
  await context.close()
  return {
    scriptBytes: bytes.Script ?? 0,
    styleBytes: bytes.Stylesheet ?? 0,
    fontBytes: bytes.Font ?? 0,
    otherHosts,
    allBytes: Object.values(bytes).reduce((total, value) => total + value, 0),
    lcpMs,
  }
}
