import type { InputOf } from '../../shared/api/types'

export const sorts = ['active', 'name', 'newest', 'members'] as const
export const stages = ['planning', 'startup', 'nurture', 'sustain', 'closedown', 'archived'] as const
export const joinings = ['open', 'request', 'invitation'] as const

export const levels = ['top', 'part'] as const

export type DirectoryQuery = NonNullable<InputOf<'communities.directory'>['query']>

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, 100) : undefined
}

function among<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find(one => one === value)
}

/** What an address asks of the directory; anything else in it is left out, so that an old link still works. */
export function directoryQuery(query: Record<string, unknown>): DirectoryQuery {
  const slug = (value: unknown) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(String(value)) ? text(value) : undefined
  return {
    ...pagedWords(query),
    region: slug(query.region),
    topic: slug(query.topic),
    stage: among(query.stage, stages),
    joining: among(query.joining, joinings),
    level: among(query.level, levels),
    sort: among(query.sort, sorts),
  }
}

/** Words to look for, and which page of what they find. */
export function pagedWords(query: Record<string, unknown>): { q: string | undefined, page: number | undefined } {
  const page = Number(query.page)
  return { q: text(query.q), page: Number.isInteger(page) && page > 1 && page <= 1000 ? page : undefined }
}
