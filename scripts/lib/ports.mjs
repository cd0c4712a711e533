// @ts-check
import net from 'node:net'
import { PlainError } from './say.mjs'

/**
 * Whether something already listens there. Asked by connecting, too: a program bound to all addresses leaves ours free to bind.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
export async function isTaken(port, host) {
  return await answers(port, host) || !await canBind(port, host)
}

/**
 * Ends with one message that names every port in use and the setting that changes it.
 * @param {{ port: number, host: string, setting: string, what: string }[]} wanted
 */
export async function requireFreePorts(wanted) {
  const taken = []
  for (const item of wanted) {
    // People reach the site by the name localhost, which may mean the IPv6 address first.
    const hosts = item.host === '127.0.0.1' ? ['127.0.0.1', '::1'] : [item.host]
    const answersSomewhere = await Promise.all(hosts.map((host, place) => place === 0 ? isTaken(item.port, host) : answers(item.port, host)))
    if (answersSomewhere.includes(true))
      taken.push(`  - port ${item.port} (${item.what}) is in use: stop what uses it, or set ${item.setting} to another port in .env`)
  }
  const twice = wanted.filter(item => wanted.some(other => other !== item && other.port === item.port))
  if (twice.length > 0)
    taken.push(`  - ${twice.map(item => item.setting).join(' and ')} name the same port`)
  if (taken.length > 0)
    throw new PlainError(`Some ports are not free:\n${taken.join('\n')}`)
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function answers(port, host) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: host === '0.0.0.0' ? '127.0.0.1' : host, timeout: 500 })
    const end = (/** @type {boolean} */ result) => {
      socket.destroy()
      resolve(result)
    }
    socket.once('connect', () => end(true)).once('error', () => end(false)).once('timeout', () => end(false))
  })
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function canBind(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false)).listen(port, host, () => server.close(() => resolve(true)))
  })
}
