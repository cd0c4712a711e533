import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'

export interface Asked { method: string, path: string, key: string | null, body: any }
export interface Said { status?: number, body?: unknown, text?: string, afterMs?: number, hangUp?: boolean }
type Script = (asked: Asked) => Said | undefined

const task = (uid: number, status: string, error: unknown = null) => ({ uid, taskUid: uid, indexUid: null, status, type: 'documentAdditionOrUpdate', enqueuedAt: '2026-01-01T00:00:00Z', error, batchUid: null, canceledBy: null, duration: null, startedAt: null, finishedAt: null })
const missing = (code: string, message: string): Said => ({ status: 404, body: { message, code, type: 'invalid_request', link: '' } })

/**
 * Speaks as the documentation says Meilisearch does, as far as the adapter asks, remembers what it was asked, and says
 * whatever else a test tells it to. It searches nothing.
 */
export class ScriptedServer {
  asked: Asked[] = []
  indexes = new Map<string, { settings: Record<string, unknown>, documents: Map<string, any> }>()
  keys = new Map<string, { actions: string[], indexes: string[], key: string }>()
  version = '1.50.0'
  private script: Script = () => undefined
  private tasks = 0
  private server: Server | undefined

  async listen(port = 0): Promise<string> {
    this.server = createServer((request, response) => void this.handle(request, response))
    await new Promise<void>(resolve => this.server!.listen(port, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}`
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise<void>(resolve => this.server ? this.server.close(() => resolve()) : resolve())
  }

  /** What it says instead, where the script has something to say. */
  says(script: Script) {
    this.script = script
  }

  /** What it was asked, but for the looks at tasks. */
  get heard(): Asked[] {
    return this.asked.filter(({ path }) => !path.startsWith('/tasks'))
  }

  forget() {
    this.asked = []
  }

  private async handle(request: IncomingMessage, response: ServerResponse) {
    let text = ''
    for await (const chunk of request)
      text += String(chunk)
    const asked: Asked = { method: request.method ?? '', path: request.url ?? '', key: request.headers.authorization?.replace('Bearer ', '') ?? null, body: text ? JSON.parse(text) : undefined }
    this.asked.push(asked)
    const said = this.script(asked) ?? this.answer(asked)
    if (said.hangUp)
      return void request.socket.destroy()
    if (said.afterMs)
      await new Promise(resolve => setTimeout(resolve, said.afterMs))
    response.writeHead(said.status ?? 200, { 'content-type': 'application/json' })
    response.end(said.text ?? JSON.stringify(said.body))
  }

  private accepted(): Said {
    return { status: 202, body: task(++this.tasks, 'enqueued') }
  }

  private answer({ method, path, body }: Asked): Said {
    const [root = '', uid = '', rest = '', more = ''] = (path.split('?')[0] ?? '').slice(1).split('/')
    if (root === 'version')
      return { body: { commitSha: '', commitDate: '', pkgVersion: this.version } }
    if (root === 'health')
      return { body: { status: 'available' } }
    if (root === 'tasks')
      return { body: task(Number(uid), 'succeeded') }
    if (root === 'keys')
      return this.answerKeys(method, uid, body)
    if (root === 'multi-search')
      return { body: { results: body.queries.map((query: { indexUid: string, q: string }) => ({ indexUid: query.indexUid, hits: [], query: query.q, processingTimeMs: 1, totalHits: 0, hitsPerPage: 20, page: 1, totalPages: 0, facetDistribution: {} })) } }
    if (root === 'swap-indexes') {
      for (const { indexes: [one, other] } of body as { indexes: [string, string] }[]) {
        const held = this.indexes.get(one)!
        this.indexes.set(one, this.indexes.get(other)!)
        this.indexes.set(other, held)
      }
      return this.accepted()
    }
    return this.answerIndexes(method, uid, more || rest, body)
  }

  private answerKeys(method: string, uid: string, body: { uid: string, actions: string[], indexes: string[] }): Said {
    if (method === 'POST') {
      const made = { ...body, key: `key-of-${body.uid}` }
      this.keys.set(body.uid, made)
      return { status: 201, body: made }
    }
    if (method === 'DELETE') {
      this.keys.delete(uid)
      return { status: 204, text: '' }
    }
    const held = this.keys.get(uid)
    return held ? { body: { uid, ...held } } : missing('api_key_not_found', 'API key not found')
  }

  private answerIndexes(method: string, uid: string, rest: string, body: any): Said {
    if (uid === '' && method === 'POST') {
      this.indexes.set(body.uid, { settings: {}, documents: new Map() })
      return this.accepted()
    }
    if (uid === '')
      return { body: { results: [...this.indexes.keys()].map(one => ({ uid: one, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' })), offset: 0, limit: 1000, total: this.indexes.size } }
    const index = this.indexes.get(uid)
    if (!index)
      return missing('index_not_found', `Index \`${uid}\` not found.`)
    if (rest === 'settings' && method === 'GET')
      return { body: index.settings }
    if (rest === 'settings')
      Object.assign(index.settings, body)
    else if (rest === 'stats')
      return { body: { numberOfDocuments: index.documents.size, isIndexing: false, fieldDistribution: {} } }
    else if (rest === 'delete-batch')
      body.forEach((id: string) => index.documents.delete(id))
    else if (rest === 'documents' && Array.isArray(body))
      body.forEach((document: { id: string }) => index.documents.set(document.id, document))
    else if (rest === 'documents')
      return missing('document_not_found', 'not found')
    else if (method === 'DELETE')
      this.indexes.delete(uid)
    else
      return { body: { uid, primaryKey: 'id', createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' } }
    return this.accepted()
  }
}
