import { slugFor } from '../../plugins/communities/server/src/kernel/slugs'
import { render } from '../../plugins/communities/server/src/text/markdown'
import { createRandom } from '../seeds/random'
import { makeTexts } from './texts'
import { vocabulary } from './words'

const texts = makeTexts(1)
const person = 'v12345678901234567890abc'
const random = createRandom(7)
const bodies = Array.from({ length: 400 }, (_, index) => texts.body(random, 1 + index % 5, () => person))

it('joins blocks to what the renderer makes of the whole text', () => {
  for (const { body, html, text } of bodies)
    expect({ html, text }).toEqual({ html: render(body).html, text: render(body).text })
})

it('mentions people in some texts', () => {
  const mentioning = bodies.filter(({ mentions }) => mentions)
  expect(mentioning.length).toBeGreaterThan(10)
  expect(mentioning.map(({ body }) => render(body).mentions)).toEqual(mentioning.map(() => [person]))
})

it('gives titles the slug that the site would', () => {
  for (let times = 0; times < 500; times++) {
    const { title, slug } = texts.title(random)
    expect(slug).toBe(slugFor(title, 'discussion'))
  }
})

it('uses few words often and most words rarely', () => {
  const counts = new Map<string, number>()
  for (const word of bodies.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}’-]+/u).filter(Boolean)))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const often = [...counts.values()].sort((a, b) => b - a)
  const all = often.reduce((sum, count) => sum + count)
  const share = (words: number) => often.slice(0, words).reduce((sum, count) => sum + count) / all
  expect(vocabulary().length).toBeGreaterThan(2000)
  expect(often[0]! / often[9]!).toBeGreaterThan(2)
  expect(share(100)).toBeGreaterThan(0.4)
  expect(share(100)).toBeLessThan(0.75)
})
