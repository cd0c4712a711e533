import { toolkitStage } from '../../../../../contracts/lifecycle'
import { toolkitTexts } from './index'

const languages = ['en', 'cy'] as const

it('every stage has a toolkit', () => {
  expect(toolkitTexts.map(({ stage }) => stage)).toEqual(toolkitStage.options)
})

describe.each(toolkitTexts)('the toolkit of $stage', ({ title, guidance, tasks }) => {
  it('has all its texts in both languages, and they are not the same', () => {
    for (const text of [title, guidance, ...tasks.flatMap(({ text, hint }) => [text, hint])]) {
      for (const language of languages)
        expect(text[language].trim().length).toBeGreaterThan(5)
      expect(text.cy).not.toBe(text.en)
    }
  })

  it('says the same things: as many headings, points and paragraphs', () => {
    const shape = (text: string) => text.split('\n').filter(Boolean).map(line => /^(?:##|-)?/.exec(line)?.[0])
    expect(shape(guidance.cy)).toEqual(shape(guidance.en))
    expect(guidance.en.match(/^## /gm)!.length).toBeGreaterThanOrEqual(4)
    expect(guidance.en.split(/\s+/).length).toBeGreaterThan(150)
  })

  it('has a checklist of which some tick themselves and some are ticked', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(6)
    expect(tasks.some(({ automatic }) => automatic)).toBe(true)
    expect(tasks.some(({ automatic }) => !automatic)).toBe(true)
    expect(new Set(tasks.map(({ text }) => text.en)).size).toBe(tasks.length)
  })

  it('fits where it is kept', () => {
    for (const language of languages) {
      expect(title[language].length).toBeLessThanOrEqual(120)
      for (const { text, hint } of tasks)
        expect([text[language].length <= 160, hint[language].length <= 250]).toEqual([true, true])
    }
  })
})
