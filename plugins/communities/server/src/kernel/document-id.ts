import { randomBytes } from 'node:crypto'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const signs = `${letters}0123456789`

/** A public id of Strapi's form (24 letters and digits, a letter first), for rows that are inserted past its query engine. */
export function newDocumentId(): string {
  const bytes = [...randomBytes(24)]
  return bytes.map((byte, place) => place === 0 ? letters[byte % letters.length] : signs[byte % signs.length]).join('')
}
