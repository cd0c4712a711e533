import type { NewAddress } from '../api/failure'

/** A page's address with what it names under its present name; undefined where it names nothing that has moved. */
export function movedPath(fullPath: string, { slug, discussion }: { slug?: unknown, discussion?: unknown }, to: NewAddress): string | undefined {
  if (typeof slug !== 'string')
    return undefined
  const there = fullPath.replace(`/c/${slug}`, `/c/${to.slug}`)
  const path = typeof discussion === 'string' && to.discussion ? there.replace(`/discussions/${discussion}`, `/discussions/${to.discussion}`) : there
  return path === fullPath ? undefined : path
}
