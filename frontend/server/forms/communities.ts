import type { FieldError } from '../../shared/api/failure'
import type { DataOf } from '../../shared/api/types'
import type { FormValues } from './values'
import { randomUUID } from 'node:crypto'
import { ApiFailure } from '../../shared/api/failure'
import { menuFrom } from '../../shared/utils/menu'
import { charterKeys, isTool, lastStep, stepFields, toNewCommunity } from '../../shared/utils/wizard'
import { defineForms, fieldFailure, oneOf } from './form'

const reaches = ['public', 'network', 'community'] as const
const approvals = ['off', 'first', 'all'] as const
const joinings = ['open', 'request', 'invitation'] as const

type Answers = NonNullable<DataOf<'communities.draft'>>['answers']

/** What this step asked; a box left empty counts as an answer too. */
function stepAnswers(step: number, values: FormValues): Answers {
  const entries = (stepFields[step] ?? []).map(({ name, kind }) => {
    if (kind === 'list')
      return [name, values.all(name)]
    return [name, kind === 'flag' ? values.flag(name) : values.text(name)]
  })
  return Object.fromEntries(entries)
}

export const communityForms = defineForms({
  'community-draft': async ({ call, values }) => {
    const step = Math.min(Math.max(Number(values.text('step')) || 1, 1), lastStep)
    const draft = await call('communities.draft', {})
    // What it is a part of is settled when it is begun.
    const answers = { requestKey: randomUUID(), parent: values.text('parent'), ...draft?.answers, ...stepAnswers(step, values) }
    const go = values.text('go')
    const wrong = step === 1 && go === '' ? wrongBasics(values) : []
    const next = wrong.length > 0 || go === 'later' ? step : Math.min(Math.max(go === 'back' ? step - 1 : step + 1, 1), lastStep)
    await call('communities.saveDraft', { body: { step: next, answers } })
    if (wrong.length > 0)
      throw new ApiFailure(400, 'invalid', '', wrong)
    return go === 'later' ? { to: '/me/communities', notice: 'draftKept' } : { to: `/communities/new?step=${next}` }
  },
  'create-community': async ({ call }) => {
    const draft = await call('communities.draft', {})
    if (!draft)
      return { to: '/communities/new?step=1' }
    const community = await call('communities.create', { body: toNewCommunity(draft.answers) })
    await call('communities.discardDraft', {}).catch(() => undefined)
    return { to: `/c/${community.slug}`, notice: 'communityStarted' }
  },
  'discard-draft': async ({ call, values }) => {
    await call('communities.discardDraft', {})
    return { to: values.path('back') ?? '/me/communities', notice: 'draftDiscarded' }
  },
  'settings': async ({ call, values }) => {
    const slug = values.text('slug')
    const charter = Object.fromEntries(charterKeys.map(key => [key, values.text(`charter.${key}`)]))
    const saved = await call('communities.update', {
      params: { slug },
      body: {
        name: values.text('name'),
        summary: values.text('summary'),
        description: values.text('description'),
        reach: oneOf(values.text('reach'), reaches, 'reach'),
        joining: oneOf(values.text('joining'), joinings, 'joining'),
        listed: values.flag('listed'),
        topics: values.all('topics'),
        region: values.nullable('region'),
        agreement: values.nullable('agreement'),
        welcome: values.nullable('welcome'),
        membersInvite: values.flag('membersInvite'),
        approval: oneOf(values.text('approval'), approvals, 'approval'),
        tools: values.all('tools').filter(isTool),
        accent: values.nullable('accent'),
        menu: menuFrom(values.text('menu')),
        ...picture(values, 'logo'),
        ...picture(values, 'banner'),
        ...focusOf(values),
        charter,
      },
    })
    return { to: `/c/${saved.slug}/manage/settings`, notice: 'settingsSaved' }
  },
})

/** A picture with its words; taken away where that box is ticked. */
function picture<Name extends 'logo' | 'banner'>(values: FormValues, name: Name) {
  return { [name]: values.flag(`${name}Remove`) ? null : values.nullable(name), [`${name}Alt`]: values.text(`${name}Alt`) } as Record<Name, string | null> & Record<`${Name}Alt`, string>
}

/** Asked for only beside a picture. */
function focusOf(values: FormValues): { bannerFocus?: { x: number, y: number } } {
  const [x, y] = (['bannerFocus.x', 'bannerFocus.y'] as const).map((name) => {
    const typed = values.optional(name)
    if (typed !== undefined && !/^\d{1,3}$/.test(typed))
      throw fieldFailure(name, 'wrong-type')
    return typed === undefined ? undefined : Number(typed)
  })
  return x === undefined && y === undefined ? {} : { bannerFocus: { x: x ?? 50, y: y ?? 50 } }
}

/** The draft takes anything; a name and a purpose line are asked for before going on, not at the very end. */
function wrongBasics(values: FormValues): FieldError[] {
  const least = { name: 3, summary: 10 }
  return Object.entries(least)
    .filter(([field, length]) => values.text(field).trim().length < length)
    .map(([field, length]): FieldError => ({ field, code: 'too-short', limit: length }))
}
