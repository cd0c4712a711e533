/** A kind of file that members may share. */
export interface FileType {
  /** As it is served, which is never as something that a browser runs. */
  mime: string
  kind: 'image' | 'document'
  /** Endings that its name may have, the usual one first. */
  endings: readonly [string, ...string[]]
}

const document = (mime: string, ...endings: [string, ...string[]]): FileType => ({ mime, kind: 'document', endings })
const image = (mime: string, ...endings: [string, ...string[]]): FileType => ({ mime, kind: 'image', endings })
const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/** Everything that can be allowed, by the name that settings use. */
export const TYPES = {
  jpg: image('image/jpeg', 'jpg', 'jpeg'),
  png: image('image/png', 'png'),
  webp: image('image/webp', 'webp'),
  // Kept as a still PNG: pictures that move on and on distract readers who cannot stop them (WCAG 2.2.2).
  gif: image('image/gif', 'gif'),
  avif: image('image/avif', 'avif'),
  pdf: document('application/pdf', 'pdf'),
  docx: document(`${office}.wordprocessingml.document`, 'docx'),
  xlsx: document(`${office}.spreadsheetml.sheet`, 'xlsx'),
  pptx: document(`${office}.presentationml.presentation`, 'pptx'),
  odt: document(`${open}.text`, 'odt'),
  ods: document(`${open}.spreadsheet`, 'ods'),
  odp: document(`${open}.presentation`, 'odp'),
  txt: document('text/plain; charset=utf-8', 'txt', 'csv', 'tsv', 'md', 'log', 'json', 'ics', 'vcf'),
} as const satisfies Record<string, FileType>

export type TypeName = keyof typeof TYPES

export const isTypeName = (name: string): name is TypeName => Object.hasOwn(TYPES, name)
