import { defineForms } from './form'
import { organisationNamed } from './organisation'

export const accountForms = defineForms({
  'register': async ({ call, values, from }) => {
    await call('accounts.register', {
      body: {
        name: values.text('name'),
        email: values.text('email'),
        password: values.text('password'),
        organisation: await organisationNamed(call, values),
        // The contract only takes `true`; its message is for a box left empty.
        acceptTerms: values.flag('acceptTerms') as true,
        locale: from.startsWith('/cy') ? 'cy' : 'en',
        next: values.path('next'),
      },
    })
    return { to: '/register?sent=1' }
  },
  'confirm': async ({ call, values }) => {
    await call('accounts.confirm', { body: { token: values.text('token') } })
    return { to: values.path('next') ?? '/', notice: 'confirmed' }
  },
  'resend-confirmation': async ({ call, values }) => {
    await call('accounts.resendConfirmation', { body: { email: values.text('email') } })
    return { to: '/register?sent=1' }
  },
  'sign-in': async ({ call, values }) => {
    await call('accounts.signIn', { body: { email: values.text('email'), password: values.text('password') } })
    return { to: values.path('next') ?? '/' }
  },
  'appeal-suspension': async ({ call, values }) => {
    await call('suspensions.appeal', { body: { token: values.text('token'), words: values.text('words') } })
    return { to: '/suspended?done=1' }
  },
  'sign-out': async ({ call }) => {
    await call('accounts.signOut', {}).catch(() => undefined)
    return { to: '/', notice: 'signedOut' }
  },
  'forgot-password': async ({ call, values }) => {
    await call('accounts.forgotPassword', { body: { email: values.text('email') } })
    return { to: '/forgot-password?sent=1' }
  },
  'reset-password': async ({ call, values }) => {
    await call('accounts.resetPassword', { body: { token: values.text('token'), password: values.text('password') } })
    return { to: '/', notice: 'passwordChanged' }
  },
  'change-password': async ({ call, values }) => {
    await call('accounts.changePassword', { body: { currentPassword: values.text('currentPassword'), password: values.text('password') } })
    return { to: '/me/account', notice: 'passwordChanged' }
  },
  'change-email': async ({ call, values }) => {
    await call('accounts.changeEmail', { body: { email: values.text('email'), password: values.text('currentPassword') } })
    return { to: '/me/account', notice: 'emailChangeSent' }
  },
  'confirm-email': async ({ call, values }) => {
    await call('accounts.confirmEmail', { body: { token: values.text('token') } })
    return { to: '/confirm-email?done=1' }
  },
})
