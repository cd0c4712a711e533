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
