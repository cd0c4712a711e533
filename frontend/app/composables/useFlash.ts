import type { Flash } from '../../shared/types/flash'

/** What a plain form left for this page. */
export function useFlash() {
  return useState<Flash | null>('flash', () => null)
}
