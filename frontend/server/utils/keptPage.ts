import { Buffer } from 'node:buffer'
import { constants, crc32, deflateRawSync } from 'node:zlib'

/*
 * A page that can be answered again with another nonce, compressed or not, at the price of its small head and end.
 *
 * gzip's content is a row of deflate blocks. The middle of a page, which holds no nonce, is deflated once and ends on a
 * whole byte (full flush, RFC 1951 3.2.4 and zlib's manual); head and end are deflated for each answer and put around it.
 */

export interface KeptPage {
  plain: (nonce: string) => string
  gzip: (nonce: string) => Buffer
  /** Bytes that keeping it takes, roughly. */
  size: number
}

const flushed = { finishFlush: constants.Z_FULL_FLUSH }
/** Magic number, deflate, no flags, no time, no extras, unknown system (RFC 1952 2.3). */
const header = Uint8Array.of(0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF)

/** @returns null where the nonce stands in the middle: such a page is not kept */
export function keepPage(html: string, nonce: string): KeptPage | null {
  const headEnd = html.indexOf('</head>')
  const last = html.lastIndexOf(nonce)
  const endStart = html.lastIndexOf('<script', last)
  const middle = html.slice(headEnd, endStart)
  if (headEnd < 0 || endStart < headEnd || middle.includes(nonce))
    return null
  const head = html.slice(0, headEnd).split(nonce)
  const end = html.slice(endStart).split(nonce)
  let deflated: { block: Buffer, bytes: Buffer } | undefined

  return {
    size: html.length * 2,
    plain: fresh => head.join(fresh) + middle + end.join(fresh),
    gzip(fresh) {
      if (!deflated) {
        const bytes = Buffer.from(middle)
        deflated = { bytes, block: deflateRawSync(bytes, { ...flushed, level: 6 }) }
      }
      const first = Buffer.from(head.join(fresh))
      const third = Buffer.from(end.join(fresh))
      const trailer = Buffer.alloc(8)
      trailer.writeUInt32LE(crc32(third, crc32(deflated.bytes, crc32(first))), 0)
      trailer.writeUInt32LE(first.length + deflated.bytes.length + third.length, 4)
      return Buffer.concat([header, deflateRawSync(first, { ...flushed, level: 1 }), deflated.block, deflateRawSync(third), trailer])
    },
  }
}
