import type { Stage } from '../../../contracts/shared'
import type { MoveGround } from './rules'
import { charterKeys } from '../../../contracts/communities'
import { stage } from '../../../contracts/shared'
import { carriesDown, follows, isRestart, lacks, movesFrom, unansweredIn } from './rules'

const charter = Object.fromEntries(charterKeys.map(key => [key, 'An answer']))
const ready: MoveGround = { charter, facilitated: true, closedAbove: false }
const unready: MoveGround = { charter: { ...charter, need: ' ' }, facilitated: false, closedAbove: false }
const stages = stage.options
const working: Stage[] = ['startup', 'nurture', 'sustain']

describe('where a community can go', () => {
  it('is never where it is, and every stage can be come to and left', () => {
    for (const from of stages) {
      expect(movesFrom(from)).not.toContain(from)
      expect(movesFrom(from).length).toBeGreaterThan(0)
      expect(stages.some(other => movesFrom(other).includes(from))).toBe(true)
    }
  })

  it('begins with start-up, or is given up', () => {
    expect(movesFrom('planning')).toEqual(['startup', 'archived'])
  })

  it('ends by closing: nothing that people work in is archived at once', () => {
    expect(stages.filter(from => movesFrom(from).includes('archived'))).toEqual(['planning', 'closedown'])
  })
})

describe('what is missing', () => {
  it('a complete charter and a facilitator, whichever way it comes to be worked in', () => {
    for (const from of stages.filter(one => !working.includes(one))) {
      for (const to of movesFrom(from).filter(one => working.includes(one))) {
        expect([from, to, lacks(from, to, unready)]).toEqual([from, to, ['charter', 'facilitator']])
        expect(lacks(from, to, ready)).toEqual([])
      }
    }
  })

  it('nothing, among the stages in which people work and on the way out', () => {
    for (const from of working)
      expect(movesFrom(from).flatMap(to => lacks(from, to, unready))).toEqual([])
    expect(lacks('planning', 'archived', unready)).toEqual([])
    expect(lacks('closedown', 'archived', unready)).toEqual([])
  })

  it('the community above, where that is closed', () => {
    expect(movesFrom('archived').flatMap(to => lacks('archived', to, { ...ready, closedAbove: true }))).toEqual(movesFrom('archived').map(() => 'above-closed'))
    expect(lacks('closedown', 'archived', { ...ready, closedAbove: true })).toEqual([])
  })

  it('knows which questions have no answer', () => {
    expect(unansweredIn({})).toEqual([...charterKeys])
    expect(unansweredIn(unready.charter)).toEqual(['need'])
    expect(unansweredIn(charter)).toEqual([])
  })
})

it('starts again only after an end', () => {
  expect(stages.filter(from => isRestart(from, 'planning'))).toEqual(['closedown', 'archived'])
  expect(isRestart('archived', 'sustain')).toBe(false)
})

it('takes along what is below when it ends, but wakes nothing', () => {
  expect(stages.filter(carriesDown)).toEqual(['closedown', 'archived'])
  expect(stages.filter(below => follows(below, 'closedown'))).toEqual(['planning', 'startup', 'nurture', 'sustain'])
  expect(stages.filter(below => follows(below, 'archived'))).toEqual(['planning', 'startup', 'nurture', 'sustain', 'closedown'])
})
