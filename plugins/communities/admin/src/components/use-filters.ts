import { useSearchParams } from 'react-router-dom'

/**
 * Filters of a list live in the page's address, so that a filtered list can be reloaded, shared and gone back to.
 * Any change leads back to the first page.
 */
export function useFilters() {
  const [params, setParams] = useSearchParams()
  return {
    /** Empty when the filter isn't set. */
    get: (name: string) => params.get(name) ?? '',
    set: (name: string, value: string) => setParams((previous) => {
      const next = new URLSearchParams(previous)
      next.delete('page')
      if (value === '')
        next.delete(name)
      else
        next.set(name, value)
      return next
    }),
    clear: () => setParams({}),
  }
}
