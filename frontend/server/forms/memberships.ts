import { readInviteList } from '../../shared/utils/inviteList'
import { defineForms, fieldFailure, oneOf } from './form'

const roles = ['member', 'champion', 'facilitator'] as const

export const membershipForms = defineForms({
  'join': async ({ call, values }) => {
    const slug = values.text('slug')
    const { state } = await call('memberships.join', {
      params: { slug },
      body: { reason: values.optional('reason'), acceptAgreement: values.has('agreement') ? values.flag('acceptAgreement') : undefined },
    })
    // Whoever joins a community for the sake of a part of it goes on to that.
    const then = values.text('then')
    return { to: state === 'active' && /^[a-z0-9-]+$/.test(then) ? `/c/${then}/join` : `/c/${slug}`, notice: state === 'pending' ? 'requested' : 'joined' }
  },
  'cancel-request': async ({ call, values }) => {
    const slug = values.text('slug')
    await call('memberships.cancel', { params: { slug } })
    return { to: values.path('back') ?? '/me/communities', notice: 'requestCancelled' }
  },
  'leave': async ({ call, values }) => {
    await call('memberships.leave', { params: { slug: values.text('slug') } })
    return { to: '/me/communities', notice: 'left' }
  },
  'decide': async ({ call, values }) => {
    const slug = values.text('slug')
    // A row's own button decides that row alone; the buttons below the list decide the ticked ones.
    const [decision = '', one] = values.text('decision').split(':')
    const requests = one ? [one] : values.all('requests')
    if (requests.length === 0)
      throw fieldFailure('requests', 'empty')
    const result = await call('memberships.decide', {
      params: { slug },
      body: { requests, decision: oneOf(decision, ['approve', 'decline'], 'decision'), message: values.optional('message') },
    })
    const notice = result.decided.length === 0 ? 'alreadyDecided' : decision === 'approve' ? 'approved' : 'declined'
    return { to: `/c/${slug}/manage/requests`, notice, data: result }
  },
  'change-role': async ({ call, values }) => {
    const slug = values.text('slug')
    const role = oneOf(values.text('role'), roles, 'role')
    await call('memberships.changeRole', { params: { slug, person: values.text('person') }, body: { role } })
    return { to: `/c/${slug}/members`, notice: 'roleChanged' }
  },
  'remove-member': async ({ call, values }) => {
    const slug = values.text('slug')
    const params = { slug, person: values.text('person') }
    const body = { reason: values.text('reason') }
    const action = oneOf(values.text('action'), ['remove', 'ban'], 'action')
    await call(action === 'ban' ? 'memberships.ban' : 'memberships.remove', { params, body })
    return { to: `/c/${slug}/members`, notice: action === 'ban' ? 'banned' : 'removed' }
  },
  'readmit': async ({ call, values }) => {
    const slug = values.text('slug')
    await call('memberships.readmit', { params: { slug, person: values.text('person') } })
    return { to: `/c/${slug}/members`, notice: 'readmitted' }
  },
  'invite': async ({ call, values, from }) => {
    const rows = readInviteList(values.text('emails'))
    if (rows.length === 0)
      throw fieldFailure('emails', 'empty')
    const emails = rows.filter(({ outcome }) => outcome === 'ready').map(({ text }) => text)
    // Whoever has seen what is wrong sends the rest; whoever has not, loses nothing of it.
    if (emails.length === 0 || (!values.flag('previewed') && rows.some(({ outcome }) => outcome === 'wrong')))
      throw fieldFailure('emails', 'invalid-email')
    const result = await call('memberships.invite', {
      params: { slug: values.text('slug') },
      body: { emails, message: values.optional('message') },
    })
    return { to: from, notice: result.invited.length === 0 ? 'alreadyInvited' : 'invited', data: result }
  },
  'revoke-invitation': async ({ call, values, from }) => {
    await call('memberships.revokeInvitation', { params: { slug: values.text('slug'), invitation: values.text('invitation') } })
    return { to: from, notice: 'invitationRevoked' }
  },
  'accept-invitation': async ({ call, values }) => {
    const token = values.optional('token')
    const community = await call('memberships.acceptInvitation', {
      body: {
        ...(token ? { token } : { invitation: values.text('invitation') }),
        acceptAgreement: values.has('agreement') ? values.flag('acceptAgreement') : undefined,
      },
    })
    return { to: `/c/${community.slug}`, notice: 'joined' }
  },
  'decline-invitation': async ({ call, values }) => {
    await call('memberships.declineInvitation', { body: { invitation: values.text('invitation') } })
    return { to: '/me/communities', notice: 'invitationDeclined' }
  },
})
