import { z } from 'zod'
import { done, endpoint } from './endpoint'
import { communityRef } from './shared'
import { email, id, line, locale, slug } from './text'

/** At `/partners/:partner/logo`; pixels, where they are known (not of a drawing). */
export const partnerLogo = z.object({ width: z.number().int().nullable(), height: z.number().int().nullable() })

/** The page of a partner organisation: several communities under one name. */
export const partnerPage = z.object({
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  textHtml: z.string(),
  /** The language that these texts are in: the one asked for, or the one that there is. */
  language: locale,
  /** `#rrggbb`, readable as text on white and under white words. */
  accent: z.string().nullable(),
  logo: partnerLogo.nullable(),
})
export type PartnerPage = z.infer<typeof partnerPage>

/** Calls of the site. The communities of a partner are those of the directory with `partner`. */
export const partners = {
  partner: endpoint({
    method: 'GET',
    path: '/partners/:partner',
    summary: 'The page of a partner organisation, as it is published',
    caller: 'anyone',
    kept: true,
    params: { partner: slug },
    data: partnerPage,
  }),
}

/** Somebody with rights over the communities of one partner, by an account of the admin panel. */
export const partnerStaff = z.object({
  id,
  name: z.string(),
  email: z.string(),
  /** Whether they have set their password. */
  state: z.enum(['invited', 'active']),
})
export type PartnerStaff = z.infer<typeof partnerStaff>

export const adminPartner = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  /** Where its page is on the site; null until it is published. */
  siteUrl: z.string().nullable(),
  communities: z.array(communityRef.extend({ id })),
  staff: z.array(partnerStaff),
})
export type AdminPartner = z.infer<typeof adminPartner>

/** Calls of the admin panel. Partner staff see the partners whose staff they are, KM staff all. */
export const adminPartners = {
  partners: endpoint({
    method: 'GET',
    path: '/partners',
    summary: 'Partner organisations with their communities and staff, as far as this account looks after them',
    caller: 'staff',
    data: z.array(adminPartner),
  }),
  partnerChoices: endpoint({
    method: 'GET',
    path: '/partners/:partner/choices',
    summary: 'Communities that belong to no partner, by name, 20 at most: what this one can be given (KM staff)',
    caller: 'staff',
    params: { partner: id },
    query: { q: line(100, 0).optional() },
    data: z.array(communityRef.extend({ id })),
  }),
  addToPartner: endpoint({
    method: 'PUT',
    path: '/partners/:partner/communities/:community',
    summary: 'Put a community, with all below it, under a partner (KM staff)',
    caller: 'staff',
    params: { partner: id, community: id },
    data: done,
  }),
  takeFromPartner: endpoint({
    method: 'DELETE',
    path: '/partners/:partner/communities/:community',
    summary: 'Take a community out of a partner (KM staff)',
    caller: 'staff',
    params: { partner: id, community: id },
    data: done,
  }),
  addPartnerStaff: endpoint({
    method: 'POST',
    path: '/partners/:partner/staff',
    summary: 'Give somebody the admin panel for the communities of a partner; mails them a link (KM staff)',
    caller: 'staff',
    params: { partner: id },
    body: z.strictObject({ name: line(100, 2), email }),
    data: partnerStaff,
  }),
  removePartnerStaff: endpoint({
    method: 'DELETE',
    path: '/partners/:partner/staff/:account',
    summary: 'Take it away again; an account without any other role is put to sleep (KM staff)',
    caller: 'staff',
    params: { partner: id, account: id },
    data: done,
  }),
}
