import { defineForms, oneOf } from './form'

const wider = ['same', 'network', 'public'] as const
const answers = ['no', 'yes', 'named'] as const

export const outputForms = defineForms({
  'choose-output': async ({ call, values, from }) => {
    const chosen = oneOf(values.text('wider'), wider, 'wider')
    const { consent } = await call('outputs.choose', { params: { slug: values.text('slug') }, body: { contribution: values.text('contribution'), wider: chosen === 'same' ? null : chosen } })
    return { to: from, notice: consent === 'asked' ? 'outputAsked' : 'outputChosen' }
  },
  'drop-output': async ({ call, values, from }) => {
    await call('outputs.drop', { params: { slug: values.text('slug'), output: values.text('output') } })
    return { to: from, notice: 'outputDropped' }
  },
  'answer-output': async ({ call, values, from }) => {
    const answer = oneOf(values.text('answer'), answers, 'answer')
    await call('outputs.answer', { params: { output: values.text('output') }, body: { agree: answer !== 'no', named: answer === 'named' } })
    return { to: from, notice: answer === 'no' ? 'outputRefused' : 'outputAgreed' }
  },
})
