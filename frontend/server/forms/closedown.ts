import { defineForms } from './form'

export const closedownForms = defineForms({
  'closing-date': async ({ call, values, from }) => {
    await call('closedown.setDate', { params: { slug: values.text('slug') }, body: { day: values.text('day'), reason: values.text('reason') } })
    return { to: from, notice: 'closingDateSet' }
  },
  'withdraw-date': async ({ call, values, from }) => {
    await call('closedown.withdrawDate', { params: { slug: values.text('slug') } })
    return { to: from, notice: 'closingDateWithdrawn' }
  },
  'closing-tell': async ({ call, values, from }) => {
    await call('closedown.tell', { params: { slug: values.text('slug') }, body: { message: values.text('message') } })
    return { to: from, notice: 'closingTold' }
  },
  'add-lesson': async ({ call, values, from }) => {
    await call('closedown.addLesson', { params: { slug: values.text('slug') }, body: { text: values.text('text') } })
    return { to: from, notice: 'lessonAdded' }
  },
  'remove-lesson': async ({ call, values, from }) => {
    await call('closedown.removeLesson', { params: { slug: values.text('slug'), lesson: values.text('lesson') } })
    return { to: from, notice: 'lessonRemoved' }
  },
  'closing-answer': async ({ call, values, from }) => {
    const body = { worth: values.text('worth'), learned: values.text('learned'), next: values.text('next'), named: values.flag('named') }
    await call('closedown.answer', { params: { slug: values.text('slug') }, body })
    return { to: from, notice: 'closingAnswered' }
  },
})
