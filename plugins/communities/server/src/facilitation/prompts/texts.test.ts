import { toolkitStage } from '../../../../contracts/lifecycle'
import { promptTexts } from './texts'

const languages = ['en', 'cy'] as const

it.each(promptTexts.map(prompt => [prompt.text.en, prompt] as const))('%s', (_, { text, hint }) => {
  for (const language of languages) {
    expect(text[language].length).toBeGreaterThan(15)
    expect([text[language].length <= 200, hint[language].length <= 250]).toEqual([true, true])
  }
  expect([text.cy, hint.cy]).not.toEqual([text.en, hint.en])
})

it('at no stage does one come again within six weeks', () => {
  for (const stage of toolkitStage.options)
    expect(promptTexts.filter(prompt => !prompt.stage || prompt.stage === stage).length).toBeGreaterThanOrEqual(6)
})
