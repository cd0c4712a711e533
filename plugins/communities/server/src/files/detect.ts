import type { TypeName } from './types'
import { openDocumentType, zipEntries } from './zip-entries'

/** Enough for every mark that tells what a file is. */
const beginning = 4100

/** Formats of Microsoft's media container: the finder of types has gone round in circles on broken ones (CVE-2026-31808), and they are not allowed anyway. */
const MEDIA = Buffer.from('3026b2758e66cf11', 'hex')
const ZIP = Buffer.from([0x50, 0x4B, 0x03, 0x04])

const BY_MIME: Record<string, TypeName> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'application/pdf': 'pdf',
}

/** What the content is, whatever it is called; null for everything that nobody may share. */
export async function detectType(bytes: Buffer): Promise<TypeName | null> {
  const start = bytes.subarray(0, beginning)
  if (start.subarray(0, 8).equals(MEDIA))
    return null
  if (start.subarray(0, 4).equals(ZIP))
    return officeType(bytes)
  // An ES module, which a bundle of CommonJS can only load like this.
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(start)
  if (found)
    return BY_MIME[found.mime] ?? null
  return isPlainText(bytes) ? 'txt' : null
}

/** Office documents are zip files; what is in them tells which, and whether they bring programs along. */
function officeType(bytes: Buffer): TypeName | null {
  const entries = zipEntries(bytes)
  if (!entries || entries.some(name => /vbaProject|\/activeX\/|^Basic\/|^Scripts\//i.test(name)))
    return null
  const has = (name: string) => entries.includes(name)
  if (has('[Content_Types].xml'))
    return has('word/document.xml') ? 'docx' : has('xl/workbook.xml') ? 'xlsx' : has('ppt/presentation.xml') ? 'pptx' : null
  const written = openDocumentType(bytes)
  return ({ text: 'odt', spreadsheet: 'ods', presentation: 'odp' } as const)[/^application\/vnd\.oasis\.opendocument\.(\w+)$/.exec(written ?? '')?.[1] ?? ''] ?? null
}

/** What browsers take for a page or a drawing when they guess (WHATWG MIME sniffing), and other programs run by its first line. */
const MARKUP = /^\s*(?:<[!?a-z/]|#!|%!PS)/i

function isPlainText(bytes: Buffer): boolean {
  const text = decode(bytes)
  // eslint-disable-next-line no-control-regex
  return text !== null && !/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text) && !MARKUP.test(text.replace(/^\uFEFF/, ''))
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }
  catch {
    return null
  }
}
