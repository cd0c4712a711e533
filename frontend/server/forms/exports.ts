import { defineForms } from './form'

export const exportForms = defineForms({
  'ask-export': async ({ call, values, from }) => {
    await call('exports.ask', { params: { slug: values.text('slug') } })
    return { to: from, notice: 'exportAsked' }
  },
})
