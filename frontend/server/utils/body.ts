import type { H3Event } from 'h3'
import { getRequestHeader } from 'h3'

export const largestBody = 256 * 1024

/** Reads a request's body, or undefined where it is larger than any call needs. */
export async function readLimitedBody(event: H3Event): Promise<Buffer | undefined> {
  if (Number(getRequestHeader(event, 'content-length') ?? 0) > largestBody)
    return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of event.node.req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody)
      return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
