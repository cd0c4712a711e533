import { z } from 'zod'
import { endpoint } from './endpoint'
import { term } from './shared'
import { line } from './text'

export const taxonomies = {
  organisations: endpoint({
    method: 'GET',
    path: '/organisations',
    summary: 'Organisations whose name matches, for a picker; all of them by name when no words are given',
    caller: 'anyone',
    limit: 'search',
    query: { q: line(100).optional() },
    data: z.array(term.extend({ kind: z.string(), region: z.string().nullable() })),
  }),
  regions: endpoint({
    method: 'GET',
    path: '/regions',
    summary: 'All regions',
    caller: 'anyone',
    data: z.array(term),
  }),
  expertise: endpoint({
    method: 'GET',
    path: '/expertise',
    summary: 'All areas of expertise',
    caller: 'anyone',
    data: z.array(term),
  }),
}
