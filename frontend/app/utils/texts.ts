type Translate = (key: string, values?: Record<string, unknown>, plural?: number) => string

/** What stands between the values of a text, and which value comes next. */
export interface Pattern { pieces: string[], names: string[] }

// Private use: no text of ours and nothing that people are called holds it.
const mark = '\uE000'
/** Numbers above have no form of their own in English and Welsh, and would only fill the memory. */
const mostPlural = 200

/**
 * The same texts as `translate` gives for one language, each looked up, compiled and resolved once instead of whenever it
 * is asked: a page of twenty rows asks two hundred times. Values are strings and numbers and are put in as they are, as
 * vue-i18n does.
 *
 * `patterns`: what was looked up so far in this language.
 */
export function rememberTexts(translate: Translate, patterns: Map<string, Pattern>): Translate {
  return (key, values, plural) => {
    if (plural !== undefined && (!Number.isInteger(plural) || plural < 0 || plural > mostPlural))
      return translate(key, values, plural)
    const names = values ? Object.keys(values) : []
    const id = `${key} ${names.join()} ${plural ?? ''}`
    let pattern = patterns.get(id)
    if (!pattern) {
      pattern = patternOf(translate, key, names, plural)
      patterns.set(id, pattern)
    }
    let text = pattern.pieces[0]!
    for (const [index, name] of pattern.names.entries())
      text += `${values?.[name] ?? ''}${pattern.pieces[index + 1]}`
    return text
  }
}

/** Has each value put in as a marked name, and reads off where it stands. */
function patternOf(translate: Translate, key: string, names: string[], plural: number | undefined): Pattern {
  const marked = Object.fromEntries(names.map(name => [name, `${mark}${name}${mark}`]))
  const parts = (plural === undefined ? translate(key, marked) : translate(key, marked, plural)).split(mark)
  return { pieces: parts.filter((_, index) => index % 2 === 0), names: parts.filter((_, index) => index % 2 === 1) }
}
