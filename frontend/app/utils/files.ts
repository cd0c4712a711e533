/** What pickers offer first; the CMS looks at the content itself. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/gif,image/avif'
export const fileTypes = `${pictureTypes},.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.md`

/**
 * The file that somebody dropped or pasted, if that is what they did: what office programs copy brings a picture of itself
 * along with its words, which are meant.
 */
export function fileOf(data: DataTransfer | null): File | undefined {
  return data && !data.types.includes('text/html') && !data.types.includes('text/plain') ? data.files[0] : undefined
}

/** How large a file is, in the unit that gives the shortest number. */
export function sizeInWords(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1000), 'kilobyte'] : bytes < 1_000_000_000 ? [bytes / 1_000_000, 'megabyte'] : [bytes / 1_000_000_000, 'gigabyte']
  return new Intl.NumberFormat(locale === 'cy' ? 'cy-GB' : 'en-GB', { style: 'unit', unit: unit as string, maximumFractionDigits: (value as number) < 10 ? 1 : 0 }).format(value as number)
}
