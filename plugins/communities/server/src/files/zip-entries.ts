/** A zip file's directory stands at its end: 22 bytes that close it, before them a comment of up to 64 kB. */
const CLOSE = 0x06054B50
const ENTRY = 0x02014B50
const mostEntries = 5000

/**
 * The names of what is in a zip file, from its directory; nothing is unpacked, so nothing can swell.
 * Null where it isn't one, or is one that office programs don't write (more than 4 GB, in several parts).
 */
export function zipEntries(bytes: Buffer): string[] | null {
  const close = bytes.lastIndexOf(Buffer.from([0x50, 0x4B, 0x05, 0x06]))
  if (close < 0 || close + 22 > bytes.length || bytes.readUInt32LE(close) !== CLOSE)
    return null
  const count = bytes.readUInt16LE(close + 10)
  let at = bytes.readUInt32LE(close + 16)
  if (count > mostEntries)
    return null
  const names: string[] = []
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY)
      return null
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [number, number, number]
    names.push(bytes.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + comment
  }
  return names
}

/** The words of an OpenDocument's first entry, `mimetype`, which is stored as it is. */
export function openDocumentType(bytes: Buffer): string | null {
  if (bytes.length < 38 || bytes.readUInt16LE(8) !== 0 || bytes.toString('latin1', 30, 38) !== 'mimetype')
    return null
  const start = 38 + bytes.readUInt16LE(28)
  return bytes.toString('latin1', start, start + Math.min(bytes.readUInt32LE(18), 100))
}
