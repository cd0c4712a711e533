import { defineForms, fieldFailure, oneOf } from './form'

const acts = ['mute', 'unmute', 'leave'] as const
const address = (conversation: string) => `/me/messages/${conversation}`

export const messageForms = defineForms({
  'new-message': async ({ call, values }) => {
    const to = [...new Set(values.all('to'))]
    if (to.length === 0)
      throw fieldFailure('to', 'empty')
    const { id } = await call('messages.start', { body: { to, name: to.length > 1 ? values.optional('groupName') : undefined, body: values.text('body'), requestKey: values.optional('requestKey') } })
    return { to: address(id), notice: 'messageSent' }
  },
  'write-message': async ({ call, values }) => {
    const conversation = values.text('conversation')
    const message = await call('messages.write', { params: { conversation }, body: { body: values.text('body'), requestKey: values.optional('requestKey') } })
    return { to: `${address(conversation)}#message-${message.id}` }
  },
  'conversation': async ({ call, values }) => {
    const params = { conversation: values.text('conversation') }
    const act = oneOf(values.text('act'), acts, 'act')
    if (act === 'leave') {
      await call('messages.leave', { params })
      return { to: '/me/messages', notice: 'conversationLeft' }
    }
    await call('messages.update', { params, body: { muted: act === 'mute' } })
    return { to: address(params.conversation), notice: act === 'mute' ? 'conversationMuted' : 'conversationUnmuted' }
  },
  'group': async ({ call, values }) => {
    const params = { conversation: values.text('conversation') }
    if (values.has('groupName'))
      await call('messages.update', { params, body: { name: values.nullable('groupName') } })
    const people = values.all('to')
    if (people.length > 0)
      await call('messages.add', { params, body: { people } })
    return { to: address(params.conversation), notice: 'saved' }
  },
})
