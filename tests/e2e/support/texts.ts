import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from '../../support/environment'

type Texts = Map<string, string>

function flat(value: unknown, key: string, into: Texts): Texts {
  if (typeof value === 'string')
    into.set(key, value)
  else
    Object.entries(value as object).forEach(([name, inner]) => flat(inner, key ? `${key}.${name}` : name, into))
  return into
}

function load(locale: string): Texts {
  const folder = path.join(projectFolder, 'frontend/i18n/locales', locale)
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  return flat(Object.assign({}, ...files.map(name => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))), '', new Map())
}

const english = load('en')
const welsh = load('cy')

/** A text of the site in Welsh, for tests that use the site in Welsh. */
export function cy(key: string, values: Record<string, string> = {}): string {
  const text = welsh.get(key)
  if (text === undefined)
    throw new Error(`There is no Welsh text ${key}`)
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

const plain = (text: string) => !/[{|@]/.test(text)
/** The name of a language in itself stands on every page, in whatever language. */
const ownNames = ['English']
const englishOnly = new Set([...english].filter(([key, text]) => plain(text) && !ownNames.includes(text) && welsh.get(key) !== text && ![...welsh.values()].includes(text)).map(([, text]) => text))

/** Lines of a Welsh page that are texts of the site in English, or names of texts that were not found. */
export function notWelsh(page: string): string[] {
  const lines = page.split('\n').map(line => line.trim()).filter(Boolean)
  const keys = (line: string) => (line.match(/[a-z]\w*(?:\.\w+)+/gi) ?? []).some(name => english.has(name))
  return lines.filter(line => englishOnly.has(line) || keys(line))
}
