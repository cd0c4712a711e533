import { z } from 'zod'
import { done, endpoint } from './endpoint'
import { role, standing, term } from './shared'
import { email, id, line, locale, newPassword, password, slug, timestamp, token } from './text'

export const session = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  /** When the access token ends; a new one is had with the refresh token. */
  expiresAt: timestamp,
})
export type Session = z.infer<typeof session>

/** The same answer whether or not an address is known: nothing here tells who has an account. */
export const accepted = z.object({ accepted: z.literal(true) })

export const me = z.object({
  id,
  name: z.string(),
  email: z.string(),
  jobTitle: z.string().nullable(),
  organisation: term.nullable(),
  region: term.nullable(),
  expertise: z.array(term),
  about: z.string().nullable(),
  locale,
  /** Communities where this person belongs or asked to; the most recently active first. */
  memberships: z.array(z.object({
    slug,
    name: z.string(),
    role: role.nullable(),
    standing,
    facilitates: z.boolean(),
    pendingRequests: z.number().int(),
  })),
  invitations: z.number().int(),
})
export type Me = z.infer<typeof me>

export const accounts = {
  register: endpoint({
    method: 'POST',
    path: '/accounts/register',
    summary: 'Register with name, email, organisation and password; a confirmation link is sent by mail',
    caller: 'anyone',
    limit: 'mail',
    status: 202,
    body: z.strictObject({
      name: line(100, 2),
      email,
      password: newPassword,
      /** Slug of a curated organisation. */
      organisation: slug.nullable(),
      acceptTerms: z.literal(true, 'You must accept the terms to register'),
      locale: locale.default('en'),
      /** A path on the site to go back to after confirming. */
      next: line(300).refine(value => /^\/(?![/\\])/.test(value), { error: 'Must be a path on this site', params: { code: 'invalid-format' } }).optional(),
    }),
    data: accepted,
  }),
  confirm: endpoint({
    method: 'POST',
    path: '/accounts/confirm',
    summary: 'Confirm the address with the token from the mail, and sign in',
    caller: 'anyone',
    limit: 'credentials',
    body: z.strictObject({ token }),
    data: session,
  }),
  resendConfirmation: endpoint({
    method: 'POST',
    path: '/accounts/confirm/resend',
    summary: 'Send the confirmation link again',
    caller: 'anyone',
    limit: 'mail',
    status: 202,
    body: z.strictObject({ email }),
    data: accepted,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/accounts/sign-in',
    summary: 'Sign in with email and password',
    caller: 'anyone',
    limit: 'credentials',
    body: z.strictObject({ email, password }),
    data: session,
  }),
  refresh: endpoint({
    method: 'POST',
    path: '/accounts/refresh',
    summary: 'Get a new access token',
    caller: 'anyone',
    // Asked without a session, so all of an office share it; the token in it is the protection.
    limit: 'read',
    body: z.strictObject({ refreshToken: z.string().min(1).max(2000) }),
    data: session,
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/accounts/sign-out',
    summary: 'End this session',
    caller: 'registered',
    data: done,
  }),
  forgotPassword: endpoint({
    method: 'POST',
    path: '/accounts/password/forgot',
    summary: 'Ask for a link to choose a new password',
    caller: 'anyone',
    limit: 'mail',
    status: 202,
    body: z.strictObject({ email }),
    data: accepted,
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/accounts/password/reset',
    summary: 'Choose a new password with the token from the mail; every session ends and a new one begins',
    caller: 'anyone',
    limit: 'credentials',
    body: z.strictObject({ token, password: newPassword }),
    data: session,
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/accounts/password/change',
    summary: 'Change the password; every other session ends',
    caller: 'registered',
    limit: 'credentials',
    body: z.strictObject({ currentPassword: password, password: newPassword }),
    data: session,
  }),
  changeEmail: endpoint({
    method: 'POST',
    path: '/accounts/email/change',
    summary: 'Ask to change the address: a link goes to the new one, a notice to the old one',
    caller: 'registered',
    limit: 'mail',
    status: 202,
    body: z.strictObject({ email, password }),
    data: accepted,
  }),
  confirmEmail: endpoint({
    method: 'POST',
    path: '/accounts/email/confirm',
    summary: 'Take the new address into use with the token from the mail',
    caller: 'anyone',
    limit: 'credentials',
    body: z.strictObject({ token }),
    data: done,
  }),
  me: endpoint({
    method: 'GET',
    path: '/me',
    summary: 'Who I am and where I belong',
    caller: 'registered',
    data: me,
  }),
  updateMe: endpoint({
    method: 'PATCH',
    path: '/me',
    summary: 'Change my name, job, organisation, region, expertise, about and language',
    caller: 'registered',
    limit: 'write',
    body: z.strictObject({
      name: line(100, 2),
      jobTitle: line(120).nullable(),
      organisation: slug.nullable(),
      region: slug.nullable(),
      expertise: z.array(slug).max(20),
      about: line(1000).nullable(),
      locale,
    }).partial(),
    data: me,
  }),
}
