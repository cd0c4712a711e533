import { WrittenAnswers } from './writtenAnswers'

function inPage(answers: WrittenAnswers): unknown[] {
  return [...answers.html().matchAll(/<script type="application\/json" id="answer-\d+">(.*?)<\/script>/gs)].map(([, text]) => JSON.parse(text!))
}

function answered(data: unknown) {
  const text = JSON.stringify({ data })
  return { text, data: (JSON.parse(text) as { data: unknown }).data }
}

describe('answers written into a page', () => {
  it('come back as they were', () => {
    const answers = new WrittenAnswers()
    const one = answered({ title: 'Ŵ "quoted" / slashed', list: [1, null, { html: '<p>Hello</p>' }] })
    const other = answered([])
    answers.remember(one.data, one.text)
    answers.remember(other.data, other.text)
    expect([answers.idOf(one.data), answers.idOf(other.data)]).toEqual(['answer-0', 'answer-1'])
    expect(inPage(answers)).toEqual([one.data, other.data])
  })

  it('cannot end their block, nor begin another', () => {
    const answers = new WrittenAnswers()
    const { data, text } = answered({ title: '</script><script>alert(1)</script><!-- <SCRIPT' })
    answers.remember(data, text)
    answers.idOf(data)
    expect(answers.html().match(/</g)).toHaveLength(2)
    expect(inPage(answers)).toEqual([data])
  })

  it('holds only what a page uses, and only whole answers', () => {
    const answers = new WrittenAnswers()
    const unused = answered({ secret: true })
    answers.remember(unused.data, unused.text)
    const odd = { name: 'ours' }
    answers.remember(odd, '{"error":{}}')
    expect([answers.idOf(odd), answers.idOf('text'), answers.idOf(null), answers.idOf({ ...odd })]).toEqual([undefined, undefined, undefined, undefined])
    expect(answers.html()).toBe('')
  })
})
