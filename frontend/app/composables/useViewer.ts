import type { Viewer } from '../../shared/types/viewer'

/** Who is signed in: an id and a name, nothing more. Null for visitors. */
export function useViewer() {
  return useState<Viewer | null>('viewer', () => null)
}
