import type { Upload } from '../../../plugins/communities/contracts/files'

/** A file in a text: a picture with its words, anything else as a link that says what it is. */
export function fileMarkdown({ id, name, kind, size }: Pick<Upload, 'id' | 'name' | 'kind' | 'size'>, alt: string): string {
  return kind === 'image' ? `![${words(alt)}](/files/${id})` : `[${words(fileWords({ name, size }))}](/files/${id})`
}

/** `Plan.pdf (PDF, 1.2 MB)` */
export function fileWords({ name, size }: Pick<Upload, 'name' | 'size'>): string {
  return `${name} (${name.split('.').at(-1)?.toUpperCase()}, ${sizeWords(size)})`
}

/** Bytes for people; `B`, `kB` and `MB` are the same in every language of the site. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000)
    return `${bytes} B`
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

/** Without what Markdown would read as its own. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\[\]*_`<>]/g, mark => `\\${mark}`).trim()
}
