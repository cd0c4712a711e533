// @ts-check
// Asks for one address as fast as it goes, over so many connections, until it is told to stop and has been refused once (or
// half a minute has passed); then says how many answers had which status. A process of its own: who measures must not wait for who floods.
const http = require('node:http')

const [url, connections, headers] = /** @type {[string, string, string]} */ (process.argv.slice(2))
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(connections) })
/** @type {Record<string, number>} */
const statuses = {}
const stopping = new AbortController()
const latest = Date.now() + 30_000

/** @returns {Promise<number>} */
function ask() {
  return new Promise((resolve) => {
    http.get(url, { agent, headers: JSON.parse(headers) }, answer => answer.resume().on('close', () => resolve(answer.statusCode ?? 0))).on('error', () => resolve(0))
  })
}

async function one() {
  while (!stopping.signal.aborted || (!statuses[429] && Date.now() < latest)) {
    const status = await ask()
    statuses[status] = (statuses[status] ?? 0) + 1
  }
}

process.on('message', () => stopping.abort())
Promise.all(Array.from({ length: Number(connections) }, one)).then(() => process.send?.(statuses, () => process.exit()))
