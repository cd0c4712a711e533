import { defineForms, oneOf } from './form'

const stages = ['planning', 'startup', 'nurture', 'sustain', 'closedown', 'archived'] as const

export const lifecycleForms = defineForms({
  'move-stage': async ({ call, values }) => {
    const slug = values.text('slug')
    await call('lifecycle.move', {
      params: { slug },
      body: {
        to: oneOf(values.text('to'), stages, 'to'),
        reason: values.text('reason'),
        // Asked only where it starts again; it means nothing elsewhere.
        members: values.text('members') === 'drop' ? 'drop' : 'keep',
      },
    })
    return { to: `/c/${slug}/manage/lifecycle`, notice: 'stageMoved' }
  },
  'tick-task': async ({ call, values, from }) => {
    const done = values.flag('done')
    await call('lifecycle.tick', { params: { slug: values.text('slug'), task: values.text('task') }, body: { done } })
    return { to: from, notice: done ? 'ticked' : 'unticked' }
  },
})
