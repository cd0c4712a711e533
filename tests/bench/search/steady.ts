import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'

/** A question to the CMS, and whose. */
export interface Question { url: string, headers: Record<string, string> }

/** How long answers took, in milliseconds. */
export interface Latency { requests: number, p50: number, p975: number, p99: number, most: number }

export interface Pace {
  perSecond: number
  seconds?: number
  until?: Promise<unknown>
  /** By which part of the gap the next request comes later: two streams that keep time would meet at each second request, or never. */
  strayBy?: () => number
}

/**
 * For so many seconds, or until something has happened: sends a request each so many milliseconds, whether the one before has been answered or not, and goes round the questions.
 * Not autocannon: with a rate it sends all requests of a second at once, and what it measures then is their queue.
 * @throws where an answer is not the right one
 */
export async function steady(questions: Question[], { perSecond, seconds, until: end, strayBy }: Pace): Promise<Latency> {
  const agent = new Agent({ keepAlive: true })
  const [begun, gap, count] = [performance.now(), 1000 / perSecond, Math.ceil(perSecond * (seconds ?? Infinity))]
  const running: Promise<number>[] = []
  const state = { over: false }
  const stop = () => {
    state.over = true
  }
  end?.then(stop, stop)
  try {
    for (let sent = 0; sent < count && !state.over; sent++) {
      await moment(begun + (sent + (strayBy?.() ?? 0)) * gap)
      const one = send(questions[sent % questions.length]!, agent)
      // Looked at together in the end.
      one.catch(() => {})
      running.push(one)
    }
    return summed(await Promise.all(running))
  }
  finally {
    agent.destroy()
  }
}

const moment = (at: number) => new Promise(resolve => setTimeout(resolve, at - performance.now()))

function send({ url, headers }: Question, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const call = request(url, { headers, agent, timeout: 20_000 }, (answer) => {
      answer.on('end', () => answer.statusCode === 200 ? resolve(performance.now() - begun) : reject(new Error(`${url} answered ${answer.statusCode}`)))
      answer.on('error', reject)
      answer.resume()
    })
    call.on('timeout', () => call.destroy(new Error(`${url} did not answer in time`)))
    call.on('error', reject)
    call.end()
  })
}

function summed(times: number[]): Latency {
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]! * 10) / 10
  return { requests: sorted.length, p50: at(0.5), p975: at(0.975), p99: at(0.99), most: at(1) }
}
