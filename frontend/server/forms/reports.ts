import type { ReportDecision, ReportedKind } from '../../shared/api/types'
import { breaksRule, reportCategories } from '../../shared/utils/reports'
import { defineForms, oneOf } from './form'

const kinds: ReportedKind[] = ['contribution', 'comment', 'message', 'person', 'community']
const decisions: ReportDecision[] = ['approve', 'dismiss', 'hide', 'restore', 'lock', 'warn', 'remove', 'ban', 'suspend']

export const reportForms = defineForms({
  'report': async ({ call, values }) => {
    const kind = oneOf(values.text('kind'), kinds, 'kind')
    await call('reports.create', { body: { kind, thing: values.text('thing'), category: oneOf(values.text('category'), reportCategories, 'category'), words: values.optional('words') } })
    return { to: values.path('back') ?? '/', notice: 'reported' }
  },
  'decide-report': async ({ call, values, from }) => {
    const decision = oneOf(values.text('decision'), decisions, 'decision')
    // The fields of the rule and the words are there whatever is chosen; what changes nothing for its author has none.
    const told = breaksRule(decision)
    await call('reports.decide', {
      params: { slug: values.text('slug'), case: values.text('case') },
      body: { decision, ...(decision === 'approve' && { fingerprint: values.text('fingerprint') }), ...(told && { rule: oneOf(values.text('rule'), reportCategories, 'rule'), message: values.optional('message') }) },
    })
    return { to: from, notice: 'reportDecided' }
  },
  'watch-list': async ({ call, values }) => {
    const slug = values.text('slug')
    const watched = values.text('watched').split('\n').map(line => line.trim()).filter(Boolean)
    await call('watchLists.update', { params: { slug }, body: { watched, fingerprint: values.text('fingerprint') } })
    return { to: `/c/${slug}/manage/words`, notice: 'wordsSaved' }
  },
  'appeal': async ({ call, values, from }) => {
    await call('reports.appeal', { params: { case: values.text('case') }, body: { words: values.text('words') } })
    return { to: from, notice: 'appealed' }
  },
})
