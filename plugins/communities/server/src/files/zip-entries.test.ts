import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { openDocumentType, zipEntries } from './zip-entries'

/** An empty zip file: its closing words alone. */
const empty = Buffer.concat([Buffer.from([0x50, 0x4B, 0x05, 0x06]), Buffer.alloc(18)])

it('finds nothing in nothing', () => {
  expect(zipEntries(empty)).toEqual([])
  expect(zipEntries(Buffer.alloc(0))).toBeNull()
})

it('never runs past the end, nor for long, whatever stands there', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ minLength: 18, maxLength: 18 }), (start, close) => {
    const bytes = Buffer.concat([start, Buffer.from([0x50, 0x4B, 0x05, 0x06]), close])
    const names = zipEntries(bytes)
    expect(names === null || names.length <= 5000).toBe(true)
    expect(() => openDocumentType(bytes)).not.toThrow()
  }), { numRuns: 1000 })
})
