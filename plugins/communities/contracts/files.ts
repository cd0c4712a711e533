import { z } from 'zod'
import { done, endpoint } from './endpoint'
import { id, line } from './text'

/** What a file is for: pictures of a person or a community are cut and made smaller than those in a text. */
/** The point of a picture that stays in sight however it is cut, in percent from its left and its top. Null: its middle. */
export const focus = z.strictObject({ x: z.number().int().min(0).max(100), y: z.number().int().min(0).max(100) })
export type Focus = z.infer<typeof focus>

export const filePurpose = z.enum(['attachment', 'photo', 'logo', 'banner'])
export type FilePurpose = z.infer<typeof filePurpose>

/** `checking`: not yet looked at by the virus scanner; `refused`: it found something. Only `ready` files are given out. */
export const fileState = z.enum(['checking', 'ready', 'refused'])
export type FileState = z.infer<typeof fileState>

/** An upload as its owner sees it. */
export const upload = z.object({
  id,
  /** Cleaned, with the ending of what the content is. */
  name: z.string(),
  /** As it is served. */
  type: z.string(),
  kind: z.enum(['image', 'document']),
  /** Bytes. */
  size: z.number().int(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  state: fileState,
})
export type Upload = z.infer<typeof upload>

/** A picture beside something else, small enough for a page; the whole of it is at `/files/<id>`. */
export const imageRef = z.object({
  id,
  /** Of its thumbnail. */
  width: z.number().int(),
  height: z.number().int(),
  /** Empty where it only decorates. */
  alt: z.string(),
})
export type ImageRef = z.infer<typeof imageRef>

export const altText = line(300, 0)

/**
 * The query of `POST /files`, whose body is the file itself, with the content type `application/octet-stream`: what it is
 * called and says it is counts for nothing, so there is nothing else to send.
 */
export const uploadQuery = z.strictObject({
  /** What it was called where it came from; anything, since it is cleaned. */
  name: z.string().max(1000).default('file'),
  purpose: filePurpose.default('attachment'),
})

export const files = {
  upload: endpoint({
    method: 'GET',
    path: '/files/:file/upload',
    summary: 'How an upload of mine is getting on',
    caller: 'registered',
    params: { file: id },
    data: upload,
  }),
  discard: endpoint({
    method: 'DELETE',
    path: '/files/:file',
    summary: 'Throw away an upload of mine that is used nowhere',
    caller: 'registered',
    limit: 'write',
    params: { file: id },
    data: done,
  }),
}
