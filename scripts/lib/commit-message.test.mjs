import { isConventional } from './commit-message.mjs'

describe('commit messages', () => {
  it.each(['feat: join a community', 'fix(site, cms)!: say why', 'Merge branch x', 'docs(adr): why SQLite'])('accepts %p', (message) => {
    expect(isConventional(message)).toBe(true)
  })

  it.each(['joined things', 'feat:no space', 'feature: x', ''])('refuses %p', (message) => {
    expect(isConventional(message)).toBe(false)
  })
})
