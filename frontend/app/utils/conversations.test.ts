import { conversationName } from './conversations'

const people = (...names: string[]) => names.map(name => ({ name }))

it('is its own name, or the others\'', () => {
  expect(conversationName({ name: 'Map people', people: people('Amy') })).toBe('Map people')
  expect(conversationName({ name: null, people: people('Amy') })).toBe('Amy')
  expect(conversationName({ name: null, people: people('Amy', 'Bob', 'Cat') })).toBe('Amy, Bob, Cat')
  expect(conversationName({ name: null, people: people('Amy', 'Bob', 'Cat', 'Dan', 'Eve') })).toBe('Amy, Bob, Cat + 2')
  expect(conversationName({ name: null, people: [] })).toBe('…')
})
