import type { Strapi } from '../kernel/strapi'
import type { Event, EventType } from './events'
import { AsyncResource } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { date, isPostgres, json, sql, transaction } from '../kernel/database'
import { pluginConfig } from '../kernel/strapi'
import { addDeliveries } from './deliveries'

/** A delivery as a consumer gets it. `recipient` is empty for the event as a whole. */
export interface Delivery { id: number, documentId: string, recipient: string, attempts: number, event: Event }

/**
 * Does one delivery; may run again after a crash, so it must be idempotent. Returning recipients fans out:
 * a delivery of the same event to `consumer` for each is added in the transaction that marks this one done.
 */
export type Consumer = (strapi: Strapi, delivery: Delivery) => Promise<void | { consumer: string, recipients: string[] }>

/** How long one process may hold a delivery before another takes it over. */
const LEASE_MS = 60_000
const BATCH = 20
const MAX_ATTEMPTS = 12
/** How long the next attempt of a patient consumer waits at most. */
const PATIENT_MS = 60_000
/** After the n-th failure: 5 s, 10 s, 20 s … at most an hour; twelve attempts span about five hours. */
export function backoffMs(attempts: number): number {
  return Math.min(5000 * 2 ** (attempts - 1), 3_600_000)
}

interface DeliveryRow { id: number, document_id: string, consumer: string, recipient: string, attempts: number, event_id: number, type: string, payload: unknown, occurred_at: unknown }

interface Registered {
  consumer: Consumer
  /** Gets a delivery of every event, or of those in `events`; others only what a fan-out gives them. */
  whole: boolean
  events?: ReadonlySet<EventType>
  /** Never gives up: what it brings up to date would stay behind for good. */
  patient?: boolean
}

export function createOutbox(strapi: Strapi) {
  const me = randomUUID()
  const registry = new Map<string, Registered>()
  let timer: NodeJS.Timeout | null = null
  let look = () => {}
  let running: Promise<void> | null = null
  const status = { stopped: true, again: false }

  /** Takes due rows for this process. The lease is the due time pushed ahead, so a dead process' rows come back by themselves. */
  async function lease(): Promise<DeliveryRow[]> {
    return transaction(strapi, async () => {
      const now = new Date()
      const query = sql(strapi)('cop_outbox_deliveries').where('state', 'waiting').where('due_at', '<=', now).orderBy('due_at').orderBy('id').limit(BATCH).select('id')
      const ids = (await (isPostgres(strapi) ? query.forUpdate().skipLocked() : query) as { id: number }[]).map(row => row.id)
      if (ids.length === 0)
        return []
      await sql(strapi)('cop_outbox_deliveries').whereIn('id', ids).update({ due_at: new Date(now.getTime() + LEASE_MS), leased_by: me })
      return sql(strapi)('cop_outbox_deliveries as d').join('cop_outbox_events as e', 'e.id', 'd.event_id').whereIn('d.id', ids).orderBy('d.id').select('d.id', 'd.document_id', 'd.consumer', 'd.recipient', 'd.attempts', 'd.event_id', 'e.type', 'e.payload', 'e.occurred_at') as Promise<DeliveryRow[]>
    })
  }

  /**
   * Says again that a row is ours, right before the work on it: behind a slow mail server a batch may outlast its lease,
   * and what another process has taken over meanwhile is that one's to deliver.
   */
  async function keep(row: DeliveryRow): Promise<boolean> {
    return await sql(strapi)('cop_outbox_deliveries').where({ id: row.id, state: 'waiting', leased_by: me }).update({ due_at: new Date(Date.now() + LEASE_MS) }) === 1
  }

  async function giveBack(): Promise<void> {
    await sql(strapi)('cop_outbox_deliveries').where({ state: 'waiting', leased_by: me }).update({ due_at: new Date(), leased_by: null })
  }

  async function finish(row: DeliveryRow, fanOut: void | { consumer: string, recipients: string[] }) {
    const now = new Date()
    const done = () => sql(strapi)('cop_outbox_deliveries').where('id', row.id).update({ state: 'done', finished_at: now, leased_by: null, error: null })
    if (!fanOut || fanOut.recipients.length === 0) {
      await done()
      return
    }
    const { consumer, recipients } = fanOut
    await transaction(strapi, async () => {
      const known = await sql(strapi)('cop_outbox_deliveries').where({ event_id: row.event_id, consumer }).select('recipient') as { recipient: string }[]
      const told = new Set(known.map(({ recipient }) => recipient))
      const fresh = [...new Set(recipients)].filter(recipient => !told.has(recipient))
      await addDeliveries(strapi, fresh.map(recipient => ({ event: row.event_id, consumer, recipient })), now)
      await done()
    })
    status.again = true
  }

  async function fail(row: DeliveryRow, error: unknown) {
    const attempts = row.attempts + 1
    const patient = registry.get(row.consumer)?.patient ?? false
    const dead = attempts >= MAX_ATTEMPTS && !patient
    const text = (error instanceof Error ? error.message : String(error)).slice(0, 1000)
    const now = new Date()
    await sql(strapi)('cop_outbox_deliveries').where({ id: row.id, leased_by: me }).update({ state: dead ? 'dead' : 'waiting', attempts, error: text, leased_by: null, due_at: new Date(now.getTime() + Math.min(backoffMs(attempts), patient ? PATIENT_MS : Infinity)), finished_at: dead ? now : null })
    strapi.log.warn(`communities: ${row.consumer} for ${row.type} failed (attempt ${attempts}${dead ? ', given up' : ''}): ${text}`)
  }

  async function deliver(row: DeliveryRow) {
    const entry = registry.get(row.consumer)
    try {
      if (!entry)
        throw new Error(`No consumer is called ${row.consumer}`)
      const event = { id: row.event_id, type: row.type, payload: json(row.payload, {}), occurredAt: date(row.occurred_at) } as Event
      await finish(row, await entry.consumer(strapi, { id: row.id, documentId: row.document_id, recipient: row.recipient, attempts: row.attempts, event }))
    }
    catch (error) {
      await fail(row, error)
    }
  }

  async function drain() {
    do {
      status.again = false
      for (let rows = await lease(); rows.length > 0 && !status.stopped; rows = await lease()) {
        for (const row of rows) {
          if (!status.stopped && await keep(row))
            await deliver(row)
        }
      }
    } while (status.again && !status.stopped)
  }

  function tick() {
    if (status.stopped || running)
      return
    running = drain()
      // The database may be away for a while: the next tick tries again.
      .catch((error: unknown) => void strapi.log.error('communities: the outbox could not be read', error))
      .finally(() => { running = null })
  }

  return {
    register(name: string, consumer: Consumer, options: Omit<Registered, 'consumer'>) {
      registry.set(name, { consumer, ...options })
    },
    consumers: (type: EventType) => [...registry].filter(([, { whole, events }]) => whole && (!events || events.has(type))).map(([name]) => name),
    start() {
      status.stopped = false
      // A timer set inside a transaction would run in its context, and find it over: looking happens in the context of the start.
      look = AsyncResource.bind(tick)
      timer = setInterval(look, pluginConfig(strapi, 'outbox').pollMs)
    },
    /** Waits for the delivery under way, at most `patienceMs`, and gives back what was taken but not done. */
    async stop(patienceMs: number) {
      status.stopped = true
      if (!timer)
        return
      clearInterval(timer)
      await Promise.race([running, sleep(patienceMs, undefined, { ref: false })])
      await giveBack().catch((error: unknown) => void strapi.log.warn('communities: leases were not given back and run out by themselves', error))
    },
    /** Something was recorded: look soon, after the transaction had time to commit, instead of at the next tick. */
    wake() {
      status.again = true
      if (!status.stopped)
        setTimeout(look, 50).unref()
    },
  }
}

export type Outbox = ReturnType<typeof createOutbox>
