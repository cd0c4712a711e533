import type { H3Event } from 'h3'
import { createError, getRequestHeader, setResponseHeader } from 'h3'

export const largestBody = 256 * 1024
/** How long a body may take: the slowest of phones sends a long text in this time. */
const patience = 30_000

/**
 * Reads a request's body, or undefined where it is larger than any call needs. What is not read is taken and thrown away
 * by Node, so that the answer arrives. @throws 408 where it does not come in time
 */
export async function readLimitedBody(event: H3Event): Promise<Buffer | undefined> {
  if (Number(getRequestHeader(event, 'content-length') ?? 0) > largestBody)
    return undefined
  const { req } = event.node
  const chunks: Buffer[] = []
  let size = 0
  return new Promise<Buffer | undefined>((resolve, reject) => {
    const settle = (result: () => void) => {
      clearTimeout(timer)
      req.off('data', take).off('end', finish).off('error', fail).resume()
      result()
    }
    const finish = () => settle(() => resolve(Buffer.concat(chunks)))
    const fail = (error: Error) => settle(() => reject(error))
    function take(chunk: Buffer) {
      size += chunk.length
      if (size > largestBody)
        settle(() => resolve(undefined))
      else
        chunks.push(chunk)
    }
    const timer = setTimeout(() => {
      setResponseHeader(event, 'connection', 'close')
      fail(createError({ statusCode: 408, statusMessage: 'Request Timeout' }))
    }, patience)
    req.on('data', take).on('end', finish).on('error', fail)
  })
}
