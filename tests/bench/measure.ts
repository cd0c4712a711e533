import type { Child } from '../support/child'
import type { Case, Result } from './types'
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import autocannon from 'autocannon'

type Metered = Pick<Child, 'usage'>

export interface Pace { seconds: number, warmUpSeconds: number }

/**
 * Loads one case and reads what the processes used for it.
 * @throws where an answer is not the right one, or any request failed
 */
export async function measure(one: Case, connections: number, processes: Metered[], { seconds, warmUpSeconds }: Pace): Promise<Result> {
  const bytes = await check(one)
  const load = (duration: number) => autocannon({
    url: one.url,
    method: one.method ?? 'GET',
    headers: one.headers ?? {},
    ...(one.body === undefined ? {} : { body: one.body }),
    connections,
    duration,
    timeout: 20,
  })
  if (warmUpSeconds > 0)
    await load(warmUpSeconds)
  const before = await used(processes)
  const { requests, latency, non2xx, errors, timeouts } = await load(seconds)
  const after = await used(processes)
  if (non2xx + errors + timeouts > 0 || requests.total === 0)
    throw new Error(`${one.name} (${one.viewer}): ${requests.total} answers, of them ${non2xx} refusals; ${errors} errors, ${timeouts} timeouts`)
  return {
    name: one.name,
    viewer: one.viewer,
    connections,
    rps: round(requests.total / seconds),
    p50: latency.p50,
    p975: latency.p97_5,
    p99: latency.p99,
    cpuMs: round((after.cpuMs - before.cpuMs) / requests.total, 3),
    bytes,
    rssMb: Math.round(after.rssMb),
  }
}

/** One request as the load sends it, read to the end. @returns bytes of the body as they came over the wire */
async function check(one: Case): Promise<number> {
  const { status, encoding, body } = await send(one)
  const text = (encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8')
  const missing = one.expect.filter(words => !text.includes(words))
  if (status !== (one.status ?? 200) || missing.length > 0)
    throw new Error(`${one.name} (${one.viewer}) answered ${status}${missing.length > 0 ? ` without "${missing.join('", "')}"` : ''}:\n${text.slice(0, 500)}`)
  return body.length
}

function send({ url, method = 'GET', headers = {}, body }: Case): Promise<{ status: number, encoding: string | undefined, body: Buffer }> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, encoding: answer.headers['content-encoding'], body: Buffer.concat(chunks) }))
      answer.on('error', reject)
    })
    call.on('error', reject)
    call.end(body)
  })
}

async function used(processes: Metered[]) {
  const all = await Promise.all(processes.map(one => one.usage()))
  return { cpuMs: sum(all.map(one => one.cpuMs)), rssMb: sum(all.map(one => one.rssMb)) }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

function round(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
