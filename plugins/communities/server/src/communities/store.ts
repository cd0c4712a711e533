import type { AuditFacts } from '../../../contracts/audit'
import type { NewCommunity } from '../../../contracts/communities'
import type { Focus } from '../../../contracts/files'
import type { CommunityAccess } from '../access/community'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Bounds, Openness } from './rules'
import { findCommunity } from '../access/community'
import { formerSlugs } from '../addresses/former'
import { difference } from '../audit/chain'
import { audit } from '../audit/record'
import { unknownFields } from '../facilitation/welcome/fields'
import { takePicture } from '../files/pictures'
import { likeText, sql, transaction } from '../kernel/database'
import { invalid, invalidField } from '../kernel/errors'
import { freeSlug, slugFor } from '../kernel/slugs'
import { lockCommunity } from '../memberships/store'
import { record } from '../outbox/record'
import { termId, termIds } from '../taxonomies/terms'
import { render, RENDERER_VERSION } from '../text/markdown'
import { boundsOf } from './bounds'
import { isReadableAccent } from './colour'
import { auditBelow, refreshEffective } from './effective'
import { cleanCharter, contradictions, exceeding } from './rules'
import { settingsOf } from './settings'

export const COMMUNITY = 'plugin::communities.community'

export async function freeCommunitySlug(strapi: Strapi, name: string, failed = 0): Promise<string> {
  const slug = slugFor(name, 'community')
  const taken = await sql(strapi)('cop_communities').whereRaw(`slug like ? escape '\\'`, [`${likeText(slug)}%`]).select('slug') as { slug: string }[]
  return freeSlug(slug, new Set([...taken.map(row => row.slug), ...await formerSlugs(strapi, null, likeText(slug))]), failed)
}

export type Settings = Omit<NewCommunity, 'requestKey' | 'parent' | 'reach' | 'joining' | 'listed' | 'tools'> & Openness & { tools: string[] }

/** Checks what only the whole can tell, and turns the given fields into columns. @throws ValidationError */
export async function toColumns(strapi: Strapi, given: Partial<Settings>, whole: Openness, above: Bounds | null, held?: Openness) {
  const problems = [...contradictions(whole), ...exceeding(given, above, held)]
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

/** Pictures, by the ids of their files, and what they show. */
interface Look { logo: string | null, logoAlt: string, banner: string | null, bannerAlt: string, bannerFocus: Focus | null }

/** Changes settings; what narrows this community narrows all below it, in the same transaction. */
export function updateCommunity(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, { logo, logoAlt, banner, bannerAlt, bannerFocus, ...given }: Partial<Settings & Look>): Promise<void> {
  return transaction(strapi, async () => {
    // What is there now, and stays so until this is done: others may have changed it, or what is above it, since it was looked up.
    await lockCommunity(strapi, community)
    const held = await findCommunity(strapi, viewer, { id: community.id })
    const before = auditedSettings(await settingsOf(strapi, held))
    const columns = await toColumns(strapi, given, { reach: held.reach, joining: held.joining, listed: held.listed, ...definedOnly(given) }, await boundsOf(strapi, held.parentId), held)
    const look = {
      ...(logo !== undefined && { logo: await takePicture(strapi, viewer, 'logo', logo, community.logoId, logoAlt) }),
      ...(banner !== undefined && { banner: await takePicture(strapi, viewer, 'banner', banner, community.bannerId, bannerAlt) }),
    }
    // The point is one of a picture: another picture begins with its middle.
    const point = look.banner === undefined || look.banner === held.bannerId ? bannerFocus : bannerFocus ?? null
    const cut = point === undefined ? {} : { bannerX: point?.x ?? null, bannerY: point?.y ?? null }
    // Whoever changes its words says them.
    const writes = given.welcome !== undefined && given.welcome !== before.welcome ? { welcomeFrom: given.welcome ? viewer.userId : null } : {}
    await strapi.db.query(COMMUNITY).update({ where: { id: community.id }, data: { ...columns, ...look, ...cut, ...writes } })
    await auditBelow(strapi, viewer, await refreshEffective(strapi, community.path), community.documentId)
    await record(strapi, 'communities.changed', { communityIds: [community.id] })
    const changed = difference(before, auditedSettings(await settingsOf(strapi, await findCommunity(strapi, viewer, { id: community.id }))))
    if (changed)
      await audit(strapi, viewer, { action: 'community.edited', community: community.documentId, subject: { kind: 'community', id: community.documentId, label: community.name }, ...changed })
  })
}

/** Settings as the audit trail has them: pictures by their files, answers of the charter one by one. */
function auditedSettings({ charter, logo, banner, bannerFocus, above: _, menu, ...plain }: Awaited<ReturnType<typeof settingsOf>>): AuditFacts {
  const answers = Object.entries(charter).map(([question, answer]) => [`charter.${question}`, answer])
  const links = menu.map(({ label, labelCy, url }) => [url, label, labelCy].filter(Boolean).join(' ')).join('\n')
  return { ...plain, menu: links || null, logo: logo?.id ?? null, banner: banner?.id ?? null, bannerFocus: bannerFocus && `${bannerFocus.x}% ${bannerFocus.y}%`, ...Object.fromEntries(answers) as AuditFacts }
}

function definedOnly({ reach, joining, listed }: Partial<Settings>) {
  return { ...(reach && { reach }), ...(joining && { joining }), ...(listed !== undefined && { listed }) }
}
