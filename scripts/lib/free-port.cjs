// @ts-check
const { randomInt } = require('node:crypto')
const dgram = require('node:dgram')
const net = require('node:net')

/** Below what systems give to outgoing connections and to listeners that don't mind (from 32768 on Linux, from 49152 elsewhere): between our asking and a server's listening nobody is handed it by chance. */
const [lowest, highest] = [10_000, 32_767]
const host = '127.0.0.1'

/**
 * A port on which nothing listens, and which nobody else who asks this function gets while this process lives, in
 * whichever process they ask: a server that takes two seconds to start finds it free.
 * @returns {Promise<number>}
 * @throws {Error} where every port of the range is in use
 */
exports.freePort = async function freePort() {
  const count = highest - lowest + 1
  const first = randomInt(count)
  for (let tried = 0; tried < count; tried++) {
    const port = lowest + (first + tried) % count
    if (await reserve(port) && await isFree(port))
      return port
  }
  throw new Error(`No port between ${lowest} and ${highest} is free`)
}

/**
 * The same number among UDP's ports serves as the lock: TCP's stays free, and the system lets go of it with the process.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function reserve(port) {
  return new Promise((resolve) => {
    const lock = dgram.createSocket('udp4')
    lock.once('error', () => lock.close(() => resolve(false)))
    lock.bind({ port, address: host, exclusive: true }, () => resolve(true)).unref()
  })
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false)).listen(port, host, () => server.close(() => resolve(true)))
  })
}
