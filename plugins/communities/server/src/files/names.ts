/*
 * What a file is called. The name comes from somebody's machine and goes to other people's, into headers and onto pages.
 */

// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001F\u007F-\u009F"*:<>?|]/g
/** Marks that reorder or hide parts of a name: `photo\u202Egnp.exe` reads as photoexe.png. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}]/gu
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
/** Names that mean a device on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
const longest = 100

/**
 * A name that is safe to show and to save under: one path segment, no marks that hide or reorder, and at its end one of
 * `endings` (without dot), whatever it ended in before: the first of them is added where none stands.
 */
export function safeName(given: string, endings: readonly [string, ...string[]]): string {
  const segment = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = segment.replace(LONE_SURROGATE, '').replace(INVISIBLE, '').replace(UNSAFE, '').replace(/\s+/g, ' ')
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([^.]*))?$/.exec(clean.replace(/[. ]+$/, '')) ?? []
  const known = endings.find(one => one === ending.toLowerCase())
  // An ending that is not its own stays readable, and is no longer an ending.
  const words = (known || !ending ? stem : `${stem}.${ending}`).replace(/^[. ]+|[. ]+$/g, '')
  const base = cut(words) || 'file'
  return `${DEVICE.test(base) ? `_${base}` : base}.${known ?? endings[0]}`
}

/** At whole characters. */
function cut(words: string): string {
  return words.length <= longest ? words : [...words].slice(0, longest).join('').trimEnd()
}

/** The header that names a file (RFC 6266): plain letters for old programs, the whole name for all others. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7E]/g, '').replace(/["\\%]/g, '').trim() || 'file'
  const whole = encodeURIComponent(name).replace(/['()*!]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`
}
