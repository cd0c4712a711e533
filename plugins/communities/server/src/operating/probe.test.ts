import { createProbe } from './probe'

const never = () => new Promise<never>(() => {})

describe('asking a part how it is', () => {
  it('asks once for all who want to know at the same time, and again when the answer is old', async () => {
    let asked = 0
    const probe = createProbe(async () => ++asked, { freshMs: 20, patienceMs: 1000 })
    const answers = await Promise.all([probe(), probe(), probe()])
    expect(answers.map(answer => answer?.result)).toEqual([{ value: 1 }, { value: 1 }, { value: 1 }])
    expect((await probe())?.result).toEqual({ value: 1 })
    await new Promise(resolve => setTimeout(resolve, 30))
    expect((await probe())?.result).toEqual({ value: 2 })
  })

  it('says what failed', async () => {
    const probe = createProbe(async () => Promise.reject(new Error('no such server')), { freshMs: 1000, patienceMs: 1000 })
    expect((await probe())?.result).toEqual({ error: 'no such server' })
  })

  it('does not wait for ever, nor asks again what has not answered', async () => {
    let asked = 0
    const probe = createProbe(() => {
      asked++
      return never()
    }, { freshMs: 0, patienceMs: 10 })
    expect([await probe(), await probe(), asked]).toEqual([null, null, 1])
  })

  it('does not wait at all where that is wanted', async () => {
    const probe = createProbe(async () => 'yes', { freshMs: 1000, patienceMs: 0 })
    expect(await probe()).toBeNull()
    await new Promise(resolve => setImmediate(resolve))
    expect((await probe())?.result).toEqual({ value: 'yes' })
  })
})
