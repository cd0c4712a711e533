import { Buffer } from 'node:buffer'
import { constants, crc32, deflateRawSync } from 'node:zlib'

/*
 * A page that can be answered again with another nonce, compressed or not, at the price of its small head.
 *
 * gzip's content is a row of deflate blocks. What stands between two nonces below the head is deflated once and ends on a
 * whole byte (full flush, RFC 1951 3.2.4 and zlib's manual), so the nonces between are put in as they are (stored blocks).
 * The head is deflated for each answer: a nonce stands in each of its many lines, and pieces of a line compress badly.
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
/** Ends the row: one empty block of fixed codes, marked as the last. */
const lastBlock = Uint8Array.of(3, 0)

interface Piece { bytes: Buffer, block: Buffer }

/** @returns null where a nonce below the head is not a tag's: such a page is not kept */
export function keepPage(html: string, nonce: string): KeptPage | null {
  const headEnd = html.indexOf('</head>')
  const head = html.slice(0, headEnd).split(nonce)
  const rest = html.slice(headEnd).split(nonce)
  // Quotation marks that people wrote are escaped.
  if (headEnd < 0 || !rest.slice(0, -1).every(piece => piece.endsWith(' nonce="')))
    return null
  let pieces: Piece[] | undefined

  return {
    size: html.length * 2,
    plain: fresh => head.join(fresh) + rest.join(fresh),
    gzip(fresh) {
      pieces ??= rest.map(piece => deflated(Buffer.from(piece)))
      const first = Buffer.from(head.join(fresh))
      const between = Buffer.from(fresh)
      const parts: Uint8Array[] = [header, deflateRawSync(first, { ...flushed, level: 1 })]
      let sum = crc32(first)
      let length = first.length
      for (const [index, { bytes, block }] of pieces.entries()) {
        if (index > 0) {
          parts.push(stored(between))
          sum = crc32(between, sum)
          length += between.length
        }
        parts.push(block)
        sum = crc32(bytes, sum)
        length += bytes.length
      }
      return Buffer.concat([...parts, lastBlock, trailer(sum, length)])
    },
  }
}

function deflated(bytes: Buffer): Piece {
  return { bytes, block: deflateRawSync(bytes, { ...flushed, level: 6 }) }
}

/** A block that is not compressed: its length, that length's complement, and the bytes (RFC 1951 3.2.4). */
function stored(bytes: Buffer): Buffer {
  const start = Buffer.alloc(5)
  start.writeUInt16LE(bytes.length, 1)
  start.writeUInt16LE(bytes.length ^ 0xFFFF, 3)
  return Buffer.concat([start, bytes])
}

function trailer(sum: number, length: number): Buffer {
  const end = Buffer.alloc(8)
  end.writeUInt32LE(sum, 0)
  end.writeUInt32LE(length, 4)
  return end
}
