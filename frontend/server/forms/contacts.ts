import { defineForms, oneOf } from './form'

const acts = ['ask', 'accept', 'decline', 'remove', 'block', 'unblock'] as const
const notices = { ask: 'contactAsked', accept: 'contactAccepted', decline: 'contactDeclined', remove: 'contactRemoved', block: 'personBlocked', unblock: 'personUnblocked' }

export const contactForms = defineForms({
  // One form serves every button beside a person.
  contact: async ({ call, values, from }) => {
    const act = oneOf(values.text('act'), acts, 'act')
    const params = { person: values.text('person') }
    if (act === 'ask') {
      // Who has asked already is accepted by it.
      const { contact } = await call('contacts.ask', { params, body: {} })
      return { to: from, notice: contact === 'contact' ? 'contactAccepted' : 'contactAsked' }
    }
    await call(`contacts.${act}`, { params })
    return { to: from, notice: notices[act] }
  },
})
