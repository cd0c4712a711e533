/** Things as JSON, one a line, as they come. */
export async function* jsonList(things: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const thing of things) {
    yield before + JSON.stringify(thing)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

export const json = (thing: unknown) => [`${JSON.stringify(thing, null, 2)}\n`]

/** A line of plain words in Markdown: nothing that people are called or call things becomes a mark of it. */
export function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
}
