/** Offered by the page-size select; the first is the default. */
export const PAGE_SIZES = ['20', '50', '100']

/** A page number from the address, where anything may stand. */
export function pageOf(text: string): number {
  const page = Number(text)
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}

export function pageSizeOf(text: string): number {
  return Number(PAGE_SIZES.includes(text) ? text : PAGE_SIZES[0])
}
