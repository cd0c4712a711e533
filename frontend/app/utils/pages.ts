/** The page numbers to show: the first, the last and those around the present one; null stands for a gap. */
export function pagesAround(page: number, last: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter(number => number >= 1 && number <= last).sort((a, b) => a - b)
  return shown.flatMap((number, index) => {
    const gap = number - (shown[index - 1] ?? 0)
    if (gap === 2)
      return [number - 1, number]
    return gap > 2 ? [null, number] : [number]
  })
}
