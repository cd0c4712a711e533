import type { Strapi } from '../kernel/strapi'
import type { FileRow } from './rows'
import { list, query, raw, read } from '../kernel/query'
import { FILE, typeOf } from './rows'

/** As the renderer writes a picture: which file, and what it shows. */
const PICTURE = /<img data-file="([a-z0-9]+)" alt="([^"]*)" \/>/gi

const hasPicture = (html: string | null): html is string => html !== null && html.includes('data-file="')

/** A text with what it belongs to: a picture is shown only where it hangs on that very thing. */
export interface Text { html: string | null, contribution?: number, comment?: number }

type Attached = FileRow & { contribution_id: number | null, comment_id: number | null }

/** Puts pictures into rendered texts: one query for all of them, none when there are no pictures. */
export async function fillPictures(strapi: Strapi, texts: Text[]): Promise<(string | null)[]> {
  const wanted = [...new Set(texts.flatMap(({ html }) => hasPicture(html) ? [...html.matchAll(PICTURE)].map(match => match[1] as string) : []))]
  const rows = wanted.length === 0
    ? []
    : await read<Attached>(strapi, query`
        select ${FILE}, a.contribution_id, a.comment_id ${raw('from cop_files f join cop_blobs b on b.id = f.blob_id join cop_attachments a on a.file_id = f.id')}
        where f.document_id in ${list(wanted)}`)
  return texts.map(({ html, contribution, comment }) => {
    if (!hasPicture(html))
      return html
    const own = rows.filter(row => (row.contribution_id !== null && row.contribution_id === contribution) || (row.comment_id !== null && row.comment_id === comment))
    return html.replace(PICTURE, (_, id: string, alt: string) => picture(own.find(row => row.document_id === id), alt))
  })
}

/** `alt` is text of HTML already. What cannot be shown leaves its words. */
function picture(row: Attached | undefined, alt: string): string {
  if (!row || row.state !== 'ready' || typeOf(row).kind !== 'image')
    return alt === '' ? '' : `<span class="picture-words">${alt}</span>`
  const address = `/files/${row.document_id}`
  const img = `<img src="${address}/thumbnail" alt="${alt}" width="${row.thumbnail_width}" height="${row.thumbnail_height}" loading="lazy" decoding="async" />`
  // The whole picture is one click away, where there are words for the link.
  return alt === '' || (row.width ?? 0) <= (row.thumbnail_width ?? 0) ? img : `<a href="${address}" class="picture">${img}</a>`
}
