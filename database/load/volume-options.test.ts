import { readVolumeArguments } from './volume-options'

it('splits contributions into discussions and about ten times as many replies', () => {
  expect(readVolumeArguments(['--members', '1000', '--communities', '20', '--contributions', '1100', '--seed', '5', '--now', '2026-03-02'])).toEqual({
    options: { members: 1000, communities: 20, discussions: 100, comments: 1000, seed: 5, now: new Date('2026-03-02') },
    file: undefined,
  })
})

it('takes discussions and replies as they are', () => {
  expect(readVolumeArguments(['--discussions', '20', '--comments', '50'])).toMatchObject({ options: { members: 100_000, communities: 2000, discussions: 20, comments: 50 } })
})

it.each([
  [['--members', 'many'], '--members must be a whole number.'],
  [['--discussions', '20'], '--discussions and --comments go together.'],
  [['--contributions', '9', '--comments', '1', '--discussions', '1'], 'Say either --contributions'],
  [['--now', 'soon'], '--now is no date: soon'],
  [['--size', '9'], 'Unknown option'],
])('refuses %j in plain words', (given, message) => {
  expect(() => readVolumeArguments(given)).toThrow(message)
})

it('explains itself', () => {
  expect(readVolumeArguments(['--help'])).toContain('--contributions')
})
