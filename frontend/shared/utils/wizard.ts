import type { DataOf, InputOf } from '../api/types'

/** The planning questions, in the order of the contract. */
export const charterKeys = ['purpose', 'need', 'coreIssues', 'background', 'audience', 'benefits', 'knowledgeAndTools', 'howLong', 'success', 'evaluation', 'support'] as const
export type CharterKey = typeof charterKeys[number]

interface Field { name: string, kind: 'text' | 'flag' | 'list' }
const text = (...names: string[]): Field[] => names.map(name => ({ name, kind: 'text' }))

/** What each step of the wizard asks; the last one shows everything and asks nothing. */
export const stepFields: Record<number, Field[]> = {
  1: text('name', 'summary', 'purpose'),
  2: text('need', 'coreIssues', 'background'),
  3: [...text('audience', 'benefits', 'region'), { name: 'topics', kind: 'list' }],
  4: [...text('preset', 'agreement'), { name: 'openWeb', kind: 'flag' }, { name: 'membersInvite', kind: 'flag' }, { name: 'tools', kind: 'list' }],
  5: text('knowledgeAndTools', 'howLong', 'success', 'evaluation', 'support'),
}
export const lastStep = 6

/** The step that asks for a field, so that the review can link to what needs putting right. */
export function stepOf(field: string): number {
  const name = field.replace(/^charter\./, '')
  const alias: Record<string, string> = { reach: 'preset', joining: 'preset', listed: 'preset' }
  const step = Object.entries(stepFields).find(([, fields]) => fields.some(one => one.name === (alias[name] ?? name)))
  return Number(step?.[0] ?? 1)
}

export type Preset = 'open' | 'private' | 'hidden'
type Answers = NonNullable<DataOf<'communities.draft'>>['answers']
type NewCommunity = InputOf<'communities.create'>['body']
type Reach = NonNullable<NewCommunity['reach']>
type Joining = NonNullable<NewCommunity['joining']>

/** What a preset stands for. Letting the open web read is a choice of its own, and means nothing for a hidden community. */
export function presetRules(preset: Preset, openWeb: boolean): { reach: Reach, joining: Joining, listed: boolean } {
  switch (preset) {
    case 'open': return { listed: true, joining: 'open', reach: openWeb ? 'public' : 'network' }
    case 'private': return { listed: true, joining: 'request', reach: openWeb ? 'public' : 'community' }
    case 'hidden': return { listed: false, joining: 'invitation', reach: 'community' }
  }
}

/** What members work with, as the contract has it. */
export const tools = ['discussions'] as const
export const isTool = (value: unknown): value is typeof tools[number] => (tools as readonly unknown[]).includes(value)

export function presetOf(value: unknown): Preset {
  return value === 'private' || value === 'hidden' ? value : 'open'
}

export function answerText(answers: Answers, name: string): string {
  const value = answers[name]
  return typeof value === 'string' ? value : ''
}

export function toNewCommunity(answers: Answers): NewCommunity {
  const parent = answerText(answers, 'parent') || null
  const rules = presetRules(presetOf(answers.preset), answers.openWeb === true)
  const charter = Object.fromEntries(charterKeys.map(key => [key, answerText(answers, key)]).filter(([, value]) => value))
  return {
    name: answerText(answers, 'name'),
    summary: answerText(answers, 'summary'),
    ...rules,
    // A part that is open is so for whoever may read the whole: how far that goes the CMS knows.
    reach: parent && rules.reach === 'network' ? undefined : rules.reach,
    parent,
    tools: parent && Array.isArray(answers.tools) ? answers.tools.filter(isTool) : undefined,
    topics: Array.isArray(answers.topics) ? answers.topics : [],
    region: answerText(answers, 'region') || null,
    agreement: answerText(answers, 'agreement') || null,
    membersInvite: answers.membersInvite === true,
    charter,
    requestKey: answerText(answers, 'requestKey') || undefined,
  }
}
