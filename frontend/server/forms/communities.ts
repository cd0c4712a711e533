import type { DataOf } from '../../shared/api/types'
import type { FormValues } from './values'
import { randomUUID } from 'node:crypto'
import { charterKeys, lastStep, stepFields, toNewCommunity } from '../../shared/utils/wizard'
import { defineForms, fieldFailure, oneOf } from './form'

const reaches = ['public', 'network', 'community'] as const
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
    const answers = { requestKey: randomUUID(), ...draft?.answers, ...stepAnswers(step, values) }
    const going = values.text('go') === 'back' ? step - 1 : step + 1
    const next = Math.min(Math.max(going, 1), lastStep)
    await call('communities.saveDraft', { body: { step: next, answers } })
    if (going > step && step === 1)
      checkBasics(values)
    return { to: values.text('go') === 'later' ? '/me/communities' : `/communities/new?step=${next}`, notice: values.text('go') === 'later' ? 'draftKept' : undefined }
  },
  'create-community': async ({ call }) => {
    const draft = await call('communities.draft', {})
    if (!draft)
      return { to: '/communities/new?step=1' }
    const community = await call('communities.create', { body: toNewCommunity(draft.answers) })
    await call('communities.discardDraft', {}).catch(() => undefined)
    return { to: `/c/${community.slug}`, notice: 'communityStarted' }
  },
  'discard-draft': async ({ call }) => {
    await call('communities.discardDraft', {})
    return { to: '/me/communities', notice: 'draftDiscarded' }
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
        membersInvite: values.flag('membersInvite'),
        accent: values.nullable('accent'),
        charter,
      },
    })
    return { to: `/c/${saved.slug}/manage/settings`, notice: 'settingsSaved' }
  },
})

/** The draft takes anything; a name and a purpose line are asked for before going on, not at the very end. */
function checkBasics(values: FormValues): void {
  if (values.text('name').trim().length < 3)
    throw fieldFailure('name', 'Must be at least 3 characters')
  if (values.text('summary').trim().length < 10)
    throw fieldFailure('summary', 'Must be at least 10 characters')
}
