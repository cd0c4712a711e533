/** The CMS's answers to one request, as the text they came in. */
export class WrittenAnswers {
  private readonly texts = new WeakMap<object, string>()
  private readonly written: { id: string, text: string }[] = []

  /**
   * @param data what the page gets
   * @param text the whole answer, `{"data":…}`; anything else is left to Nuxt
   */
  remember(data: unknown, text: string): void {
    if (typeof data === 'object' && data !== null && text.startsWith('{"data":'))
      this.texts.set(data, text.slice('{"data":'.length, -1))
  }

  /** @returns where the data will stand in the page; undefined for what was not answered so */
  idOf(value: unknown): string | undefined {
    const text = typeof value === 'object' && value !== null ? this.texts.get(value) : undefined
    if (text === undefined)
      return undefined
    const id = `answer-${this.written.length}`
    this.written.push({ id, text })
    return id
  }

  /** Blocks of data, which no browser runs. A `<` in a JSON text stands in a string, where it may be written as a number. */
  html(): string {
    return this.written.map(({ id, text }) => `<script type="application/json" id="${id}">${text.replaceAll('<', '\\u003C')}</script>`).join('')
  }
}
