import type { Figures } from './figures'

export interface JudgedSearch { name: string, figure: number, unit: string, bar: string, met: boolean }

/** What a person waits for, what others notice of it, how fast the indexes fill, what it costs in memory. */
export function judgeSearch({ latencies, read, indexing, memory }: Figures): JudgedSearch[] {
  const atMost = (name: string, figure: number, most: number, unit: string) => ({ name, figure: round(figure), unit, bar: `< ${most}`, met: figure < most })
  return [
    atMost('search with facets, p97.5', latencies.search.p975, 60, 'ms'),
    atMost('suggestions, p97.5', latencies.suggestions.p975, 20, 'ms'),
    atMost('people finder, p97.5', latencies.people.p975, 60, 'ms'),
    ...(['search', 'suggestions', 'people'] as const).map(kind => atMost(`others slowed by ${kind}, p97.5`, read[kind].p975 - read.alone.p975, 10, 'ms')),
    { name: 'indexing', figure: Math.round(indexing.perSecond), unit: 'documents/s', bar: '>= 3000', met: indexing.perSecond >= 3000 },
    atMost('memory of the CMS grows by', memory.grownMb, 150, 'MB'),
  ]
}

const round = (value: number) => Math.round(value * 10) / 10
