import type { Undo } from '../../shared/types/flash'
import type { FormValues } from './values'
import { feature } from './featured'
import { defineForms, oneOf } from './form'

const audiences = ['public', 'network', 'community'] as const
const languages = ['en', 'cy'] as const
const discussionActions = ['pin', 'unpin', 'lock', 'unlock', 'hide', 'restore', 'delete'] as const
const commentActions = ['delete', 'hide', 'restore'] as const

interface Place { slug: string, discussion: string }
const place = (values: FormValues): Place => ({ slug: values.text('slug'), discussion: values.text('discussion') })
const address = ({ slug, discussion }: { slug: string, discussion: string }) => `/c/${slug}/discussions/${discussion}`

/** The same page of replies: one far down in a long discussion is not on its first page. */
function backTo(params: Place, from: string) {
  const cursor = new URLSearchParams(from.split('#')[0]?.split('?')[1]).get('cursor')
  return cursor ? `${address(params)}?${new URLSearchParams({ cursor })}` : address(params)
}

/** Deleting asks once and can be taken back: without JavaScript there is no question. */
const restoring = (params: Place, act: string): Undo => ({ form: 'moderate', fields: { ...params, act } })

function audience(values: FormValues) {
  return values.has('audience') ? oneOf(values.text('audience'), audiences, 'audience') : undefined
}

function language(values: FormValues) {
  return languages.find(one => one === values.text('language'))
}

/** Null where nothing of a date was typed. */
function event(values: FormValues) {
  const typed = { starts: values.text('event.starts'), ends: values.text('event.ends'), place: values.nullable('event.place'), link: values.nullable('event.link') }
  return Object.values(typed).some(Boolean) ? typed : null
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
        event: event(values) ?? undefined,
        requestKey: values.optional('requestKey'),
      },
    })
    return { to: address({ slug, discussion: made.slug }), notice: made.state === 'pending' ? 'waits' : 'discussionStarted' }
  },
  'edit-discussion': async ({ call, values }) => {
    const { slug } = place(values)
    const changed = await call('discussions.update', {
      params: place(values),
      body: { title: values.text('title'), body: values.text('body'), audience: audience(values), language: language(values) ?? null, ...(values.has('event.starts') && { event: event(values) }) },
    })
    return { to: address({ slug, discussion: changed.slug }), notice: changed.state === 'pending' ? 'waits' : 'saved' }
  },
  'new-comment': async ({ call, values, from }) => {
    const comment = await call('comments.create', {
      params: place(values),
      body: { body: values.text('body'), parent: values.nullable('parent'), requestKey: values.optional('requestKey') },
    })
    return { to: `${backTo(place(values), from)}#comment-${comment.id}`, notice: comment.state === 'pending' ? 'waits' : 'replied', data: comment }
  },
  'edit-comment': async ({ call, values, from }) => {
    const comment = await call('comments.update', {
      params: { ...place(values), comment: values.text('comment') },
      body: { body: values.text('body') },
    })
    return { to: `${backTo(place(values), from)}#comment-${comment.id}`, notice: comment.state === 'pending' ? 'waits' : 'saved', data: comment }
  },
  'move-discussion': async ({ call, values }) => {
    const moved = await call('discussions.move', { params: place(values), body: { to: values.text('to'), fingerprint: values.text('fingerprint'), reason: values.text('reason') } })
    return { to: address({ slug: moved.community.slug, discussion: moved.slug }), notice: 'discussionMoved' }
  },
  // One form serves every button of a thread: `act` is `thing:action`, `comment:action:id` or `feature:id`.
  'moderate': async ({ call, values, from }) => {
    const params = place(values)
    const [thing, action = '', comment = ''] = values.text('act').split(':')
    if (thing === 'answer') {
      await call('discussions.answer', { params, body: { comment: comment || null } })
      return { to: backTo(params, from), notice: comment ? 'answerMarked' : 'answerUnmarked' }
    }
    if (thing === 'feature')
      return { to: backTo(params, from), notice: await feature(call, params.slug, action) ? 'discussion.feature' : 'discussion.featured' }
    if (thing === 'comment') {
      await call('comments.moderate', { params: { ...params, comment }, body: { action: oneOf(action, commentActions, 'act') } })
      if (action === 'delete')
        return { to: backTo(params, from), notice: 'comment.delete', undo: restoring(params, `comment:restore:${comment}`) }
      return { to: `${backTo(params, from)}#comment-${comment}`, notice: `comment.${action}` }
    }
    await call('discussions.moderate', { params, body: { action: oneOf(action, discussionActions, 'act') } })
    if (action === 'delete')
      return { to: `/c/${params.slug}/discussions`, notice: 'discussion.delete', undo: restoring(params, 'discussion:restore') }
    return { to: backTo(params, from), notice: `discussion.${action}` }
  },
})
