/** Far below the hundred megabytes that a server takes in one request, and small enough to be sent again. */
const MOST_BYTES = 4 * 1024 * 1024
const MOST_DOCUMENTS = 5000

/** Pieces of at most so many bytes of JSON; a document larger than that goes alone. */
export function batchesOf<T>(documents: readonly T[], mostBytes = MOST_BYTES): T[][] {
  const batches: T[][] = []
  let bytes = 0
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document)) + 1
    const current = batches.at(-1)
    if (!current || bytes + size > mostBytes || current.length >= MOST_DOCUMENTS) {
      batches.push([document])
      bytes = size
    }
    else {
      current.push(document)
      bytes += size
    }
  }
  return batches
}
