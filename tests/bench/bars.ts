import type { Result, ViewerName } from './types'

/** At most so many times the processor time of the floor, at ten connections. */
export interface Bar { name: string, viewer: ViewerName, floor: 'floor.json' | 'floor.html', most: number }

const pages = ['directory', 'community', 'discussion']

export const bars: Bar[] = [
  ...pages.flatMap((page): Bar[] => [
    { name: `${page}.json`, viewer: 'anonymous', floor: 'floor.json', most: 2.5 },
    { name: `${page}.json`, viewer: 'signed-in', floor: 'floor.json', most: 3 },
    { name: `${page}.html`, viewer: 'anonymous', floor: 'floor.html', most: 0.3 },
    { name: `${page}.html`, viewer: 'signed-in', floor: 'floor.html', most: 2.2 },
  ]),
  { name: 'reply.write', viewer: 'signed-in', floor: 'floor.json', most: 8 },
]

export interface Judged extends Bar { cpuMs: number, ratio: number, met: boolean }

const connections = 10

/** Each bar beside what was measured in the same run; those whose case was not measured are left out. */
export function judge(results: Result[]): Judged[] {
  const find = (name: string, viewer: ViewerName) => results.find(one => one.name === name && one.viewer === viewer && one.connections === connections)
  return bars.flatMap((bar) => {
    const [one, floor] = [find(bar.name, bar.viewer), find(bar.floor, 'anonymous')]
    if (!one || !floor)
      return []
    const ratio = one.cpuMs / floor.cpuMs
    return [{ ...bar, cpuMs: one.cpuMs, ratio, met: ratio <= bar.most }]
  })
}
