import type { Reach, Standing } from '../../../contracts/shared'
import type { Ground } from './rules'
import fc from 'fast-check'
import { reach, standing } from '../../../contracts/shared'
import { effective, isWritable, mayComment, mayContribute, mayDelete, mayEdit, mayInvite, mayManage, mayModerate, mayRead, mayReadAudience, mayRestore, maySeeCommunity, maySeeMembers, narrower } from './rules'

const open: Ground = { status: 'active', stage: 'nurture', effectiveListed: true, effectiveReach: 'network' }
const everyone = standing.options
const published = { audience: 'network' as Reach, state: 'published' as const, isAuthor: false }
const whoMay = (rule: (standing: Standing) => boolean) => everyone.filter(rule)

const reaches = fc.constantFrom(...reach.options)
const width = (value: Reach) => ['community', 'network', 'public'].indexOf(value)

describe('reach', () => {
  it('is the narrower of two, in any order', () => {
    fc.assert(fc.property(reaches, reaches, (a, b) => width(narrower(a, b)) === Math.min(width(a), width(b)) && narrower(a, b) === narrower(b, a)))
  })

  it('is never wider below than above, nor is listing, and unlisted means community', () => {
    const own = fc.record({ reach: reaches, listed: fc.boolean() })
    fc.assert(fc.property(fc.array(own, { minLength: 1, maxLength: 6 }), (chain) => {
      let parent: ReturnType<typeof effective> | null = null
      for (const settings of chain) {
        const here = effective(settings, parent)
        expect(width(here.effectiveReach)).toBeLessThanOrEqual(width(settings.reach))
        expect(width(here.effectiveReach)).toBeLessThanOrEqual(width(parent?.effectiveReach ?? 'public'))
        expect(here.effectiveListed && !(settings.listed && (parent?.effectiveListed ?? true))).toBe(false)
        expect(here.effectiveListed || here.effectiveReach === 'community').toBe(true)
        parent = here
      }
    }))
  })
})

describe('seeing', () => {
  it('a listed community is for all', () => {
    expect(whoMay(who => maySeeCommunity(who, open))).toEqual(everyone)
  })

  it('an unlisted one is for those inside and the invited', () => {
    expect(whoMay(who => maySeeCommunity(who, { ...open, effectiveListed: false }))).toEqual(['invited', 'member', 'facilitator', 'staff'])
  })

  it('a suspended one is for its facilitators and staff', () => {
    expect(whoMay(who => maySeeCommunity(who, { ...open, status: 'suspended' }))).toEqual(['facilitator', 'staff'])
  })

  it.each([
    ['public', everyone],
    ['network', ['registered', 'pending', 'invited', 'member', 'facilitator', 'staff']],
    ['community', ['member', 'facilitator', 'staff']],
  ] as const)('words for %s are read by %j', (audience, readers) => {
    expect(whoMay(who => mayReadAudience(who, audience))).toEqual(readers)
  })

  it('what is hidden is for its author and those who moderate, what is deleted for staff', () => {
    for (const state of ['hidden', 'pending', 'draft'] as const) {
      expect(whoMay(who => mayRead(who, open, { ...published, state }))).toEqual(['facilitator', 'staff'])
      expect(mayRead('member', open, { ...published, state, isAuthor: true })).toBe(true)
    }
    expect(whoMay(who => mayRead(who, open, { ...published, state: 'deleted', isAuthor: true }))).toEqual(['staff'])
  })

  it('counts the narrower of audience and reach', () => {
    expect(mayRead('anonymous', { ...open, effectiveReach: 'public' }, { ...published, audience: 'public' })).toBe(true)
    expect(mayRead('anonymous', open, { ...published, audience: 'public' })).toBe(false)
    expect(mayRead('registered', { ...open, effectiveReach: 'community' }, { ...published, audience: 'public' })).toBe(false)
  })

  it('members are listed for those inside; for all registered where the reach is public', () => {
    expect(whoMay(who => maySeeMembers(who, open))).toEqual(['member', 'facilitator', 'staff'])
    expect(whoMay(who => maySeeMembers(who, { ...open, effectiveReach: 'public' }))).toEqual(['registered', 'pending', 'invited', 'member', 'facilitator', 'staff'])
  })
})

describe('doing', () => {
  const own = { ...published, isAuthor: true }
  const archived = { ...open, stage: 'archived' as const }
  const suspended = { ...open, status: 'suspended' as const }

  it('nobody writes in what is archived or suspended', () => {
    for (const ground of [archived, suspended]) {
      expect(isWritable(ground)).toBe(false)
      for (const who of everyone) {
        expect(mayContribute(who, ground)).toBe(false)
        expect(mayEdit(who, ground, own)).toBe(false)
        expect(mayDelete(who, ground, own)).toBe(false)
        expect(mayModerate(who, ground)).toBe(false)
        expect(mayComment(who, ground, own)).toBe(false)
        expect(mayInvite(who, { ...ground, membersInvite: true })).toBe(false)
        expect(mayRestore(who, ground, { ...own, state: 'hidden' })).toBe(false)
      }
    }
  })

  it('members contribute; staff do so by their member account', () => {
    expect(whoMay(who => mayContribute(who, open))).toEqual(['member', 'facilitator'])
  })

  it('authors edit and delete their own, facilitators and staff edit any', () => {
    expect(whoMay(who => mayEdit(who, open, published))).toEqual(['facilitator', 'staff'])
    expect(whoMay(who => mayEdit(who, open, own))).toEqual(['member', 'facilitator', 'staff'])
    expect(whoMay(who => mayDelete(who, open, own))).toEqual(['member', 'facilitator'])
    expect(whoMay(who => mayDelete(who, open, published))).toEqual([])
    expect(mayEdit('member', open, { ...own, state: 'hidden' })).toBe(false)
  })

  it('who hid it shows it again; who deleted it restores it', () => {
    expect(whoMay(who => mayRestore(who, open, { ...own, state: 'hidden' }))).toEqual(['facilitator', 'staff'])
    expect(whoMay(who => mayRestore(who, open, { ...own, state: 'deleted' }))).toEqual(['member', 'facilitator', 'staff'])
    expect(whoMay(who => mayRestore(who, open, { ...published, state: 'deleted' }))).toEqual(['staff'])
    expect(whoMay(who => mayRestore(who, open, own))).toEqual([])
  })

  it('in a locked discussion only facilitators reply', () => {
    expect(whoMay(who => mayComment(who, open, { ...published, locked: true }))).toEqual(['facilitator'])
    expect(whoMay(who => mayComment(who, open, published))).toEqual(['member', 'facilitator'])
  })

  it('members invite where the community lets them', () => {
    expect(whoMay(who => mayInvite(who, { ...open, membersInvite: false }))).toEqual(['facilitator', 'staff'])
    expect(whoMay(who => mayInvite(who, { ...open, membersInvite: true }))).toEqual(['member', 'facilitator', 'staff'])
  })

  it('nobody does to a thing what they may not even read', () => {
    const grounds = fc.record({ status: fc.constantFrom('active', 'suspended'), stage: fc.constantFrom('nurture', 'archived'), effectiveListed: fc.boolean(), effectiveReach: reaches }) as fc.Arbitrary<Ground>
    const pieces = fc.record({ audience: reaches, state: fc.constantFrom('published', 'hidden', 'pending', 'draft', 'deleted'), isAuthor: fc.boolean() }) as fc.Arbitrary<typeof published>
    fc.assert(fc.property(fc.constantFrom(...everyone), grounds, pieces, (who, ground, piece) => {
      const reads = mayRead(who, ground, piece)
      expect(!reads && (mayEdit(who, ground, piece) || mayComment(who, ground, piece))).toBe(false)
      expect(!maySeeCommunity(who, ground) && (mayContribute(who, ground) && who !== 'member')).toBe(false)
      expect(mayManage(who) && !maySeeCommunity(who, ground)).toBe(false)
    }))
  })
})
