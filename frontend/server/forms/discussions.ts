import type { FormValues } from './values'
import { defineForms, oneOf } from './form'

const audiences = ['public', 'network', 'community'] as const
const languages = ['en', 'cy'] as const
const discussionActions = ['pin', 'unpin', 'lock', 'unlock', 'hide', 'restore', 'delete'] as const
const commentActions = ['delete', 'hide', 'restore'] as const

const place = (values: FormValues) => ({ slug: values.text('slug'), discussion: values.text('discussion') })
const address = ({ slug, discussion }: { slug: string, discussion: string }) => `/c/${slug}/discussions/${discussion}`

function audience(values: FormValues) {
  return values.has('audience') ? oneOf(values.text('audience'), audiences, 'audience') : undefined
}

function language(values: FormValues) {
  return languages.find(one => one === values.text('language'))
}

export const discussionForms = defineForms({
  'new-discussion': async ({ call, values }) => {
    const slug = values.text('slug')
    const made = await call('discussions.create', {
      params: { slug },
      body: {
        title: values.text('title'),
        body: values.text('body'),
        audience: audience(values),
        language: language(values),
        requestKey: values.optional('requestKey'),
      },
    })
    return { to: address({ slug, discussion: made.slug }), notice: 'discussionStarted' }
  },
  'edit-discussion': async ({ call, values }) => {
    const { slug } = place(values)
    const changed = await call('discussions.update', {
      params: place(values),
      body: { title: values.text('title'), body: values.text('body'), audience: audience(values), language: language(values) ?? null },
    })
    return { to: address({ slug, discussion: changed.slug }), notice: 'saved' }
  },
  'new-comment': async ({ call, values }) => {
    const comment = await call('comments.create', {
      params: place(values),
      body: { body: values.text('body'), parent: values.nullable('parent'), requestKey: values.optional('requestKey') },
    })
    return { to: `${address(place(values))}#comment-${comment.id}`, notice: 'replied', data: comment }
  },
  'edit-comment': async ({ call, values }) => {
    const comment = await call('comments.update', {
      params: { ...place(values), comment: values.text('comment') },
      body: { body: values.text('body') },
    })
    return { to: `${address(place(values))}#comment-${comment.id}`, notice: 'saved', data: comment }
  },
  // One form serves every button of a thread: `act` is `thing:action` or `comment:action:id`.
  'moderate': async ({ call, values }) => {
    const params = place(values)
    const [thing, action = '', comment = ''] = values.text('act').split(':')
    if (thing === 'answer') {
      await call('discussions.answer', { params, body: { comment: comment || null } })
      return { to: address(params), notice: comment ? 'answerMarked' : 'answerUnmarked' }
    }
    if (thing === 'comment') {
      await call('comments.moderate', { params: { ...params, comment }, body: { action: oneOf(action, commentActions, 'act') } })
      return { to: `${address(params)}#comment-${comment}`, notice: `comment.${action}` }
    }
    await call('discussions.moderate', { params, body: { action: oneOf(action, discussionActions, 'act') } })
    const to = action === 'delete' ? `/c/${params.slug}/discussions` : address(params)
    return { to, notice: `discussion.${action}` }
  },
})
