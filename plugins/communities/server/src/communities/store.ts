import type { AuditFacts } from '../../../contracts/audit'
import type { NewCommunity } from '../../../contracts/communities'
import type { CommunityAccess } from '../access/community'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { findCommunity } from '../access/community'
import { effective } from '../access/rules'
import { difference } from '../audit/chain'
import { audit } from '../audit/record'
import { unknownFields } from '../facilitation/welcome/fields'
import { takePicture } from '../files/pictures'
import { bool, isUniqueViolation, likeText, sql, transaction } from '../kernel/database'
import { invalid, invalidField } from '../kernel/errors'
import { freeSlug, slugFor } from '../kernel/slugs'
import { changeMembership } from '../memberships/store'
import { record } from '../outbox/record'
import { termId, termIds } from '../taxonomies/terms'
import { render, RENDERER_VERSION } from '../text/markdown'
import { isReadableAccent } from './colour'
import { cleanCharter, contradictions, TOOLS } from './rules'
import { settingsOf } from './settings'

/** However many give one name in the same moment: from the fifth try on one in eight, then one in sixty-four meets another (kernel/slugs.ts). */
const MOST_TRIES = 9

const COMMUNITY = 'plugin::communities.community'

export async function freeCommunitySlug(strapi: Strapi, name: string, failed = 0): Promise<string> {
  const slug = slugFor(name, 'community')
  const taken = await sql(strapi)('cop_communities').whereRaw(`slug like ? escape '\\'`, [`${likeText(slug)}%`]).select('slug') as { slug: string }[]
  return freeSlug(slug, new Set(taken.map(row => row.slug)), failed)
}

type Settings = Omit<NewCommunity, 'requestKey'>

/** Checks what only the whole can tell, and turns the given fields into columns. @throws ValidationError */
async function toColumns(strapi: Strapi, given: Partial<Settings>, whole: Pick<Settings, 'reach' | 'joining' | 'listed'>) {
  const problems = contradictions(whole)
  if (problems.length > 0)
    throw invalid(problems.map(({ field, ...problem }) => ({ path: [field], ...problem })))
  if (given.accent && !isReadableAccent(given.accent))
    throw invalidField('accent', 'Too light: words in this colour on white would be hard to read. Choose a darker one', 'accent-too-light')
  const [unknown] = unknownFields(given.welcome ?? '')
  if (unknown !== undefined)
    throw invalidField('welcome', `Nothing can be put in for [${unknown}]. Use [name], [community] or [facilitator]`, 'welcome-field')
  const { topics, region, charter, ...plain } = given
  return {
    ...plain,
    ...(given.description === undefined ? {} : { descriptionHtml: render(given.description).html, rendererVersion: RENDERER_VERSION }),
    ...(charter === undefined ? {} : { charter: cleanCharter(charter) }),
    ...(region === undefined ? {} : { region: await termId(strapi, 'region', region, 'region') }),
    ...(topics === undefined ? {} : { topics: await termIds(strapi, 'expertise', topics, 'topics') }),
  }
}

async function existing(strapi: Strapi, viewer: RegisteredViewer, requestKey: string | undefined) {
  return requestKey
    ? await sql(strapi)('cop_communities').where({ started_by_id: viewer.userId, request_key: requestKey }).first('slug', 'name') as { slug: string, name: string } | undefined
    : undefined
}

/** Starts a community with the viewer as its facilitator. The same `requestKey` again gives the same community. */
export async function createCommunity(strapi: Strapi, viewer: RegisteredViewer, { requestKey, ...input }: NewCommunity, failed = 0): Promise<{ slug: string, name: string }> {
  try {
    return await existing(strapi, viewer, requestKey) ?? await transaction(strapi, async () => {
      const columns = await toColumns(strapi, input, input)
      const slug = await freeCommunitySlug(strapi, input.name, failed)
      const row = await strapi.db.query(COMMUNITY).create({ data: { ...columns, ...effective(input, null), slug, stage: 'planning', status: 'active', tools: TOOLS, startedBy: viewer.userId, welcomeFrom: input.welcome ? viewer.userId : null, requestKey: requestKey ?? null, memberCount: 0, contributionCount: 0, pendingCount: 0 } }) as { id: number, slug: string, name: string }
      await sql(strapi)(`cop_communities`).where('id', row.id).update({ path: `/${row.id}/` })
      await changeMembership(strapi, viewer.userId, row.id, { state: 'active', role: 'facilitator', data: { joinedAt: new Date() } })
      await sql(strapi)('cop_community_drafts').where('user_id', viewer.userId).delete()
      await record(strapi, 'community.created', { communityId: row.id })
      return { slug: row.slug, name: row.name }
    })
  }
  catch (error) {
    // At the same moment someone took the name's slug, or this very request came twice: the next try finds what they made.
    if (isUniqueViolation(error) && failed < MOST_TRIES)
      return createCommunity(strapi, viewer, { requestKey, ...input }, failed + 1)
    throw error
  }
}

/** Pictures, by the ids of their files, and what they show. */
interface Look { logo: string | null, logoAlt: string, banner: string | null, bannerAlt: string }

/** Changes settings; what narrows this community narrows all below it, in the same transaction. */
export function updateCommunity(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, { logo, logoAlt, banner, bannerAlt, ...given }: Partial<Settings & Look>): Promise<void> {
  return transaction(strapi, async () => {
    // What is there now, and stays so until this is done: others may have changed it since it was looked up.
    await sql(strapi)('cop_communities').where('id', community.id).forUpdate().first('id')
    const before = auditedSettings(await settingsOf(strapi, await findCommunity(strapi, viewer, { id: community.id })))
    const current = { reach: community.reach, joining: community.joining, listed: community.listed }
    const columns = await toColumns(strapi, given, { ...current, ...definedOnly(given) })
    const look = {
      ...(logo !== undefined && { logo: await takePicture(strapi, viewer, 'logo', logo, community.logoId, logoAlt) }),
      ...(banner !== undefined && { banner: await takePicture(strapi, viewer, 'banner', banner, community.bannerId, bannerAlt) }),
    }
    // Whoever changes its words says them.
    const writes = given.welcome !== undefined && given.welcome !== before.welcome ? { welcomeFrom: given.welcome ? viewer.userId : null } : {}
    await strapi.db.query(COMMUNITY).update({ where: { id: community.id }, data: { ...columns, ...look, ...writes } })
    await refreshEffective(strapi, community.path)
    await record(strapi, 'communities.changed', { communityIds: [community.id] })
    const changed = difference(before, auditedSettings(await settingsOf(strapi, await findCommunity(strapi, viewer, { id: community.id }))))
    if (changed)
      await audit(strapi, viewer, { action: 'community.edited', community: community.documentId, subject: { kind: 'community', id: community.documentId, label: community.name }, ...changed })
  })
}

/** Settings as the audit trail has them: pictures by their files, answers of the charter one by one. */
function auditedSettings({ charter, logo, banner, ...plain }: Awaited<ReturnType<typeof settingsOf>>): AuditFacts {
  const answers = Object.entries(charter).map(([question, answer]) => [`charter.${question}`, answer])
  return { ...plain, logo: logo?.id ?? null, banner: banner?.id ?? null, ...Object.fromEntries(answers) as AuditFacts }
}

function definedOnly({ reach, joining, listed }: Partial<Settings>) {
  return { ...(reach && { reach }), ...(joining && { joining }), ...(listed !== undefined && { listed }) }
}

interface TreeRow { id: number, parent_id: number | null, path: string, reach: NewCommunity['reach'], listed: unknown, effective_reach: NewCommunity['reach'], effective_listed: unknown }

/** Works out effective reach and listing for the community at `path` and all below, parents first. */
export async function refreshEffective(strapi: Strapi, path: string) {
  const knex = sql(strapi)
  const columns = ['id', 'parent_id', 'path', 'reach', 'listed', 'effective_reach', 'effective_listed']
  const tree = await knex('cop_communities').where('path', 'like', `${path}%`).orderByRaw('length(path), id').select(columns) as TreeRow[]
  const parentId = tree[0]?.parent_id
  const known = new Map<number, { effectiveReach: NewCommunity['reach'], effectiveListed: boolean }>()
  if (parentId) {
    const parent = await knex('cop_communities').where('id', parentId).first(columns) as TreeRow
    known.set(parent.id, { effectiveReach: parent.effective_reach, effectiveListed: bool(parent.effective_listed) })
  }
  for (const row of tree) {
    const now = effective({ reach: row.reach, listed: bool(row.listed) }, row.parent_id ? known.get(row.parent_id) ?? null : null)
    known.set(row.id, now)
    if (now.effectiveReach !== row.effective_reach || now.effectiveListed !== bool(row.effective_listed))
      await knex('cop_communities').where('id', row.id).update({ effective_reach: now.effectiveReach, effective_listed: now.effectiveListed })
  }
}
