import { z } from 'zod'
import { endpoint, listOf } from './endpoint'
import { imageRef } from './files'
import { communityRef, personRef, term } from './shared'
import { body, cursor, email, id, line, slug, timestamp } from './text'

/** Who sees a field of a profile; each of the first four means the narrower ones as well. */
export const visibility = z.enum(['everyone', 'registered', 'communities', 'contacts', 'nobody'])
export type Visibility = z.infer<typeof visibility>

/** Fields with a visibility of their own, and who sees each until its owner says otherwise. The name is always seen. */
export const standardVisibility = {
  photo: 'registered',
  jobTitle: 'everyone',
  organisation: 'everyone',
  region: 'registered',
  about: 'registered',
  expertise: 'registered',
  interests: 'registered',
  languages: 'registered',
  links: 'registered',
  communities: 'registered',
  contactEmail: 'contacts',
  phone: 'contacts',
} as const satisfies Record<string, Visibility>
export type ProfileField = keyof typeof standardVisibility
export const profileFields = Object.keys(standardVisibility) as ProfileField[]

const visibilities = z.strictObject(Object.fromEntries(profileFields.map(field => [field, visibility])) as Record<ProfileField, typeof visibility>)
export type Visibilities = z.infer<typeof visibilities>

/** Languages that people say they speak: those of the site first, then what is spoken most beside them. `bfi`: British Sign Language. */
export const spokenLanguages = ['en', 'cy', 'gd', 'ga', 'kw', 'sco', 'bfi', 'ar', 'bn', 'de', 'es', 'fa', 'fr', 'gu', 'hi', 'it', 'lt', 'pa', 'pl', 'pt', 'ro', 'so', 'ta', 'tr', 'uk', 'ur', 'zh'] as const
const spokenLanguage = z.enum(spokenLanguages)

export const tagRef = z.object({ slug, name: z.string() })
export type TagRef = z.infer<typeof tagRef>

/** The words of a tag as somebody types them. */
export const tagName = line(40, 2).refine(name => /[\p{L}\p{N}]/u.test(name) && !name.includes(','), { error: 'Must be words', params: { code: 'invalid-format' } })

export const profileLink = z.object({ label: z.string().nullable(), url: z.string() })
const newLink = z.strictObject({
  label: line(60).nullable(),
  url: line(300).pipe(z.url({ protocol: /^https?$/, hostname: /\./, error: 'Enter a web address that begins with https://' })),
})

/** What two people are to each other, as the viewer may know it: someone who was declined or blocked still waits. */
export const contactState = z.enum(['none', 'asked', 'asks-me', 'contact', 'blocked'])

/** Who may begin a conversation with a person. */
export const messagesFrom = z.enum(['registered', 'communities', 'contacts', 'nobody'])

/** A person as this viewer may see them: what they may not see is null or empty, like what isn't there. */
export const person = personRef.extend({
  id,
  photo: imageRef.nullable(),
  region: term.nullable(),
  /** Finished, safe HTML. */
  about: z.string().nullable(),
  expertise: z.array(term),
  interests: z.array(tagRef),
  languages: z.array(z.string()),
  links: z.array(profileLink),
  contactEmail: z.string().nullable(),
  phone: z.string().nullable(),
  /** Communities whose members the viewer may list, and in which the person lets them see it. */
  communities: z.array(communityRef),
  memberSince: timestamp,
  /** What they have published that the viewer may read, newest first. */
  contributions: listOf(z.object({
    id,
    kind: z.string(),
    title: z.string(),
    slug,
    community: communityRef,
    commentCount: z.number().int(),
    createdAt: timestamp,
  })),
  /** Null for those without an account. */
  contact: contactState.nullable(),
  can: z.object({ edit: z.boolean(), message: z.boolean() }),
})
export type Person = z.infer<typeof person>

/** One's own profile, for its editor. */
export const ownProfile = z.object({
  id,
  name: z.string(),
  photo: imageRef.nullable(),
  jobTitle: z.string().nullable(),
  organisation: term.nullable(),
  region: term.nullable(),
  /** Markdown. */
  about: z.string().nullable(),
  expertise: z.array(term),
  interests: z.array(tagRef),
  languages: z.array(z.string()),
  links: z.array(profileLink),
  contactEmail: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.enum(['en', 'cy']),
  visibility: visibilities,
  /** Whether the page itself opens for everyone; otherwise for registered people. */
  openToEveryone: z.boolean(),
  messagesFrom,
  completeness: z.object({ percent: z.number().int(), missing: z.array(z.string()) }),
})
export type OwnProfile = z.infer<typeof ownProfile>

export const profileChanges = z.strictObject({
  name: line(100, 2),
  /** An upload of one's own; null takes it away. */
  photo: id.nullable(),
  jobTitle: line(120).nullable(),
  organisation: slug.nullable(),
  region: slug.nullable(),
  about: body(5000).nullable(),
  expertise: z.array(slug).max(20),
  interests: z.array(tagName).max(20),
  languages: z.array(spokenLanguage).max(20),
  links: z.array(newLink).max(5),
  contactEmail: email.nullable(),
  phone: line(30).refine(value => /^[+\d][\d ()-]*(?:(?:x|ext\.?) ?\d+)?$/i.test(value), { error: 'Enter a phone number', params: { code: 'invalid-format' } }).nullable(),
  locale: z.enum(['en', 'cy']),
  visibility: visibilities.partial(),
  openToEveryone: z.boolean(),
  messagesFrom,
}).partial()

/** Slugs with commas between them, as an address carries them. */
const slugs = (max: number) => z.string().max(max * 121).transform(text => text.split(',').filter(Boolean)).pipe(z.array(slug).max(max))

/** A person as a line of a list, with no more than the viewer may see. */
export const personCard = personRef.extend({
  id,
  region: term.nullable(),
  expertise: z.array(term),
  interests: z.array(tagRef),
})
export type PersonCard = z.infer<typeof personCard>

const countedTerm = term.extend({ count: z.number().int() })

export const organisationKind = z.enum(['county', 'unitary', 'metropolitan', 'london-borough', 'district', 'council-area', 'principal-area', 'ni-district', 'other'])

/** Why somebody is shown beside another person; `words` names what they share, in the order of its weight. */
export const likeReason = z.object({
  kind: z.enum(['expertise', 'interests', 'communities', 'organisation', 'kind', 'role']),
  words: z.array(z.string()),
})
export type LikeReason = z.infer<typeof likeReason>

export const people = {
  find: endpoint({
    method: 'GET',
    path: '/people',
    summary: 'People by name, job, words, place, organisation and expertise, whoever fits best first; nobody is found or counted by what the viewer may not see of them',
    caller: 'registered',
    limit: 'search',
    query: {
      first: line(60).optional(),
      last: line(60).optional(),
      job: line(80).optional(),
      /** Words with commas between them; each must be found, as it is, as a beginning, or nearly. */
      q: line(200).optional(),
      regions: slugs(20).optional(),
      /** People of any of these organisations, or of any of these kinds. */
      organisations: slugs(20).optional(),
      kinds: z.string().max(200).transform(text => text.split(',').filter(Boolean)).pipe(z.array(organisationKind).max(9)).optional(),
      expertise: slugs(20).optional(),
      cursor: cursor.optional(),
    },
    data: listOf(personCard).extend({
      /** Null, like the facets, while the index and the database disagree about who was found. */
      total: z.number().int().nullable(),
      /** How many there are of each, whatever else of the same facet is chosen. */
      facets: z.object({
        regions: z.array(countedTerm),
        kinds: z.array(z.object({ slug: organisationKind, count: z.number().int() })),
        organisations: z.array(countedTerm),
        expertise: z.array(countedTerm),
      }).nullable(),
      /** The kind of the viewer's own organisation: "councils like mine". */
      mine: organisationKind.nullable(),
    }),
  }),
  like: endpoint({
    method: 'GET',
    path: '/people/:person/like',
    summary: 'People who share most with this person (one\'s own id for people like me), each with the reasons; docs/people-like-me.md has the formula',
    caller: 'registered',
    limit: 'read',
    params: { person: id },
    data: z.object({
      person: personRef.extend({ id }),
      self: z.boolean(),
      items: z.array(personCard.extend({ reasons: z.array(likeReason) })),
    }),
  }),
  person: endpoint({
    method: 'GET',
    path: '/people/:person',
    summary: 'A person with what they let the viewer see, the communities the viewer may know of, and what they have made',
    caller: 'anyone',
    params: { person: id },
    query: { cursor: cursor.optional() },
    data: person,
  }),
  profile: endpoint({
    method: 'GET',
    path: '/me/profile',
    summary: 'My profile with who sees what of it',
    caller: 'registered',
    data: ownProfile,
  }),
  updateProfile: endpoint({
    method: 'PATCH',
    path: '/me/profile',
    summary: 'Change my profile, and who sees what of it',
    caller: 'registered',
    body: profileChanges,
    data: ownProfile,
  }),
}
