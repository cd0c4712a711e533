import type { z } from 'zod'
import type { Pools } from './world'
import fc from 'fast-check'
import { nastyText, nastyValue } from './texts'

type Arbitrary = fc.Arbitrary<unknown>

/**
 * Values that a schema mostly accepts, made from what it says of itself. What only a rule in code knows (the form of a slug,
 * who somebody is) comes from `pools`, by the name of the field: ids and slugs that exist, of other communities as well.
 */
export function fromSchema(schema: z.ZodType, pools: Pools, key = ''): Arbitrary {
  const { def, bag } = (schema as unknown as { _zod: { def: Def, bag: { minimum?: number, maximum?: number } } })._zod
  const inner = (one: z.ZodType) => fromSchema(one, pools, key)
  switch (def.type) {
    case 'object': return shaped(def.shape, pools)
    case 'optional': return fc.option(inner(def.innerType), { nil: undefined })
    case 'default': return fc.option(inner(def.innerType), { nil: undefined })
    case 'nullable': return fc.option(inner(def.innerType), { nil: null })
    case 'string': return textFor(key, pools)
    case 'number': return fc.integer({ min: bag.minimum ?? 0, max: Math.min(bag.maximum ?? 100, 1000) })
    case 'boolean': return fc.boolean()
    case 'null': return fc.constant(null)
    case 'enum': return fc.constantFrom(...Object.values(def.entries))
    case 'literal': return fc.constantFrom(...def.values)
    case 'array': return fc.array(inner(def.element), { minLength: bag.minimum ?? 0, maxLength: Math.min(bag.maximum ?? 3, 3) })
    case 'union': return fc.oneof(...def.options.map(inner))
    case 'record': return fc.dictionary(fc.constantFrom('name', 'summary', 'purpose', 'x'), inner(def.valueType))
    case 'pipe': return inner(def.in)
    default: throw new Error(`Say how to make a value of ${(def as { type: string }).type} (${key})`)
  }
}

/** The parts of a schema's description that are used here. */
type Def
  = | { type: 'object', shape: Record<string, z.ZodType> }
    | { type: 'optional' | 'default' | 'nullable', innerType: z.ZodType }
    | { type: 'string' | 'number' | 'boolean' | 'null' }
    | { type: 'enum', entries: Record<string, string> }
    | { type: 'literal', values: unknown[] }
    | { type: 'array', element: z.ZodType }
    | { type: 'union', options: z.ZodType[] }
    | { type: 'record', valueType: z.ZodType }
    | { type: 'pipe', in: z.ZodType }

function shaped(shape: Record<string, z.ZodType>, pools: Pools): Arbitrary {
  return fc.record(Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, fromSchema(schema, pools, key)])))
}

function textFor(key: string, pools: Pools): fc.Arbitrary<string> {
  const known = pools.named[key]
  const usual = known ? fc.constantFrom(...known) : fc.constantFrom('A text of some length', 'Cwestiwn am lyfrgelloedd', 'x'.repeat(150), 'Ünïcödé 🌳 words')
  return fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...pools.all) }, { weight: 1, arbitrary: nastyText })
}

/** The same with one or two things broken. */
export function broken(valid: Arbitrary, keys: string[]): Arbitrary {
  const key = fc.constantFrom(...keys, 'id', 'role', 'state', 'user', '__proto__', 'constructor', 'nope')
  const change = fc.record({ key, value: fc.option(nastyValue, { nil: undefined, freq: 6 }) })
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(valid, fc.array(change, { minLength: 1, maxLength: 2 })).map(([base, changes]) => ({ ...base as object, ...Object.fromEntries(changes.map(({ key: name, value }) => [name, value])) })) },
    { weight: 1, arbitrary: nastyValue },
  )
}
