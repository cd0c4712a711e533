import { createHash } from 'node:crypto'
import { ConflictError } from './errors'

/** What a plan says of a change before it is made: all that is in the way, and a print of what it would change. */
interface Plan<Obstacle extends string> { obstacles: Obstacle[], fingerprint: string }

/** A print of what was shown, by which whoever asks says what they saw. */
export function printOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex')
}

export function changed(): ConflictError {
  return new ConflictError('changed', 'Something has changed since you looked at this. Look at it again')
}

/** A change is made only as it was shown (docs/adr/0023). @throws ConflictError `changed`, or the code of what is in the way */
export function demandAsShown<Obstacle extends string>({ obstacles: [obstacle], fingerprint }: Plan<Obstacle>, shown: string, messages: Record<Obstacle, string>): void {
  if (obstacle)
    throw new ConflictError(obstacle, messages[obstacle])
  if (fingerprint !== shown)
    throw changed()
}
