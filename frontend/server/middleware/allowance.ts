import { errorBody } from '../../shared/api/failure'

/** The machine's own, or a proxy's that we were not told to trust: whose request it is, is not known. */
const isLoopback = (address: string) => address === '::1' || address.startsWith('127.')

const lateMs = 500

const after = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/**
 * Refuses what one person (or address, where nobody is signed in) asks for beyond any reading, before anything is done for it,
 * and begins the rest evenly.
 * The refusal comes late: whoever asks again as soon as they are answered then asks twice a second, and not a thousand times.
 */
export default defineEventHandler(async (event) => {
  const address = clientAddress(event)
  if (isLoopback(address) || event.path === '/health' || event.path === '/ready')
    return
  const session = await readSession(event)
  const isPicture = /^\/files\/[^/?]+\/thumbnail$/.test(event.path)
  const [key, allowance] = !session ? [address, ofAddress] : isPicture ? [`pictures ${session.user.id}`, picturesOfPerson] : [`user ${session.user.id}`, ofPerson]
  const wait = takeFrom(key, allowance)
  if (wait === 0) {
    const turn = isPicture ? 0 : turnOf(`turn ${key}`, evenly)
    return turn > 0 ? after(turn) : undefined
  }
  await after(lateMs)
  setResponseStatus(event, 429)
  setResponseHeader(event, 'retry-after', wait)
  setResponseHeader(event, 'cache-control', 'no-store')
  if (event.path.startsWith('/api/') || getRequestHeader(event, 'accept')?.includes('application/json'))
    return errorBody(429, 'too-many-requests', 'Too many requests. Wait a little and try again')
  setResponseHeader(event, 'content-type', 'text/plain; charset=utf-8')
  return 'Too many requests. Wait a little and try again.\nGormod o geisiadau. Arhoswch ychydig a rhowch gynnig arall arni.\n'
})
