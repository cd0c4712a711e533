import type { EngineQuery, Filter } from '../port'
import { HeldLists, SentLists, UnknownList } from './lists'

const many = (from: number, count = 60) => Array.from({ length: count }, (_, place) => String(from + place))
const asking = (filter?: Filter): EngineQuery => ({ index: 'contributions', words: 'bins', offset: 0, limit: 5, ...(filter && { filter }) })
const sentAs = (lists: SentLists, query: EngineQuery) => JSON.stringify(lists.pack(query))

describe('long lists on their way to the thread', () => {
  const rights: Filter = { any: [{ field: 'community', in: many(1000) }, { all: [{ field: 'community', in: many(5000) }, { not: { field: 'id', in: many(9000) } }, { field: 'audience', equals: 'public' }, { field: 'tags', in: ['a'] }, { field: 'created', from: 3 }] }] }

  it('arrive as they are, and go once', () => {
    const [sent, held] = [new SentLists(), new HeldLists()]
    const texts = [asking(rights), asking({ all: [rights, { field: 'tags', in: ['b'] }] }), asking()].map(query => sentAs(sent, query))
    expect(texts.map(text => held.unpack(JSON.parse(text)))).toEqual([asking(rights), asking({ all: [rights, { field: 'tags', in: ['b'] }] }), asking()])
    expect(texts[0]!.length).toBeGreaterThan(1000)
    expect(texts[1]!.length).toBeLessThan(400)
  })

  it('are told apart by what they are, not by what they hold', () => {
    const sent = new SentLists()
    sentAs(sent, asking({ field: 'community', in: many(1) }))
    expect(sent.pack(asking({ field: 'community', in: many(1) })).filter).toMatchObject({ list: 2, in: many(1) })
  })

  it('are asked for again by a thread that does not hold them', () => {
    const sent = new SentLists()
    sentAs(sent, asking(rights))
    const again = sentAs(sent, asking(rights))
    const held = new HeldLists()
    expect(() => held.unpack(JSON.parse(again))).toThrow(UnknownList)
    sent.forget()
    expect(held.unpack(JSON.parse(sentAs(sent, asking(rights))))).toEqual(asking(rights))
  })

  it('are let go where they are too many, the one not asked for longest first', () => {
    const [sent, held] = [new SentLists(), new HeldLists()]
    const lists = Array.from({ length: 121 }, (_, place): Filter => ({ field: 'community', in: many(place * 100) }))
    const ask = (filter: Filter) => held.unpack(JSON.parse(sentAs(sent, asking(filter))))
    lists.slice(0, 120).forEach(ask)
    ask(lists[0]!)
    ask(lists[120]!)
    expect(ask(lists[0]!)).toEqual(asking(lists[0]))
    expect(() => ask(lists[1]!)).toThrow(UnknownList)
  })
})
