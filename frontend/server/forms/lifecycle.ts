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
})
