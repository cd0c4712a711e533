import { createI18n } from 'vue-i18n'
import { rememberTexts } from './texts'

const texts = {
  plain: 'Post reply',
  named: 'Reply to {name}, of {council}; {name} again',
  plural: 'no replies | one reply | {n} replies',
  linked: 'See: @:plain',
}
const { global } = createI18n({ legacy: false, locale: 'en', missingWarn: false, fallbackWarn: false, messages: { en: texts, cy: {} } })

describe('texts that are remembered', () => {
  const asked: unknown[] = []
  const translate = (key: string, values?: Record<string, unknown>, plural?: number) => {
    asked.push(key)
    return plural === undefined ? global.t(key, values ?? {}) : global.t(key, values ?? {}, plural)
  }
  const t = rememberTexts(translate, new Map())

  it.each([
    ['plain', undefined, undefined],
    ['named', { name: 'Ŵyn {name} | @:plain', council: '<b>Môn</b>' }, undefined],
    ['named', { council: 'Fife', name: 'Ann' }, undefined],
    ['named', { name: 'Ann' }, undefined],
    ['named', { name: undefined, council: 7 }, undefined],
    ['plural', { n: 0 }, 0],
    ['plural', { n: 1 }, 1],
    ['plural', { n: 2 }, 2],
    ['plural', { n: 100_000 }, 100_000],
    ['linked', undefined, undefined],
    ['missing.key', undefined, undefined],
  ] as const)('%s %j %s', (key, values, plural) => {
    const expected = plural === undefined ? global.t(key, values ?? {}) : global.t(key, values ?? {}, plural)
    expect([t(key, values, plural), t(key, values, plural)]).toEqual([expected, expected])
  })

  it('are looked up once', () => {
    asked.length = 0
    const once = rememberTexts(translate, new Map())
    for (const name of ['Ann', 'Bob', 'Cai'])
      once('named', { name, council: 'Fife' })
    expect(asked).toEqual(['named'])
  })
})
