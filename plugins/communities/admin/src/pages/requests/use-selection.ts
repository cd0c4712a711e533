import { useState } from 'react'

/** Which of the shown rows are ticked; what is no longer shown is no longer ticked. */
export function useSelection<T extends { id: string }>(shown: T[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const selected = shown.filter(({ id }) => ids.has(id))
  return {
    selected,
    has: (id: string) => ids.has(id),
    /** For a "select all" box: some ticked is neither on nor off. */
    all: selected.length === 0 ? false : selected.length === shown.length ? true : 'indeterminate' as const,
    toggle: (id: string) => setIds((before) => {
      const after = new Set(before)
      if (!after.delete(id))
        after.add(id)
      return after
    }),
    toggleAll: () => setIds(new Set(selected.length === shown.length ? [] : shown.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  }
}

export type Selection = ReturnType<typeof useSelection>
