import type { ReportCategory, ReportDecision, ReportedKind } from '../../shared/api/types'
import { defineForms, oneOf } from './form'

const kinds: ReportedKind[] = ['contribution', 'comment', 'message', 'person', 'community']
const categories: ReportCategory[] = ['unkind', 'spam', 'private', 'off-topic', 'wrong', 'illegal', 'other']
const decisions: ReportDecision[] = ['dismiss', 'hide', 'restore', 'lock', 'warn', 'remove', 'ban', 'suspend']

export const reportForms = defineForms({
  'report': async ({ call, values }) => {
    const kind = oneOf(values.text('kind'), kinds, 'kind')
    await call('reports.create', { body: { kind, thing: values.text('thing'), category: oneOf(values.text('category'), categories, 'category'), words: values.optional('words') } })
    return { to: values.path('back') ?? '/', notice: 'reported' }
  },
  'decide-report': async ({ call, values, from }) => {
    const decision = oneOf(values.text('decision'), decisions, 'decision')
    // The fields of the rule and the words are there whatever is chosen; what changes nothing for its author has none.
    const told = decision !== 'dismiss' && decision !== 'restore'
    await call('reports.decide', {
      params: { slug: values.text('slug'), case: values.text('case') },
      body: { decision, ...(told && { rule: oneOf(values.text('rule'), categories, 'rule'), message: values.optional('message') }) },
    })
    return { to: from, notice: 'reportDecided' }
  },
  'appeal': async ({ call, values, from }) => {
    await call('reports.appeal', { params: { case: values.text('case') }, body: { words: values.text('words') } })
    return { to: from, notice: 'appealed' }
  },
})
