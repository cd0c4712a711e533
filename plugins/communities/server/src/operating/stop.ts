import type { Server } from 'node:http'
import type { Strapi } from '../kernel/strapi'
import { outboxOf, readinessOf } from '../kernel/services'
import { pluginConfig } from '../kernel/strapi'

/**
 * Takes no new connections, and waits until what runs has been answered, at most `patienceMs`.
 * Connections that are kept open between requests are closed as they fall idle.
 */
export function drain(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const end = () => {
      clearInterval(sweep)
      clearTimeout(limit)
      resolve()
    }
    const limit = setTimeout(end, patienceMs)
    server.close(end)
  })
}

/** Strapi cuts every connection when it is told to stop: this comes before, and lets requests and deliveries finish. */
export async function stopInOrder(strapi: Strapi): Promise<void> {
  const patienceMs = pluginConfig(strapi, 'stopSeconds') * 1000
  readinessOf(strapi).stopping()
  await Promise.all([drain(strapi.server.httpServer, patienceMs), outboxOf(strapi).stop(patienceMs)])
}
