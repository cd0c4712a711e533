import type { Focus } from '../../shared/api/types'

/** The class that keeps a point of a picture in sight; none for its middle, which is what browsers do. */
export function focusClass(focus: Focus | null): string | undefined {
  return focus && (focus.x !== 50 || focus.y !== 50) ? `focus-${focus.x}-${focus.y}` : undefined
}

function rule(focus: Focus | null): string {
  const name = focusClass(focus)
  return focus && name ? `.${name}{object-position:${focus.x}% ${focus.y}%}` : ''
}

/** Has this page's pictures cut around their points. */
export function useFocus(points: () => (Focus | null)[]) {
  usePageStyles('focus', () => points().map(rule))
}
