import type { AskedOutput } from '../../../../contracts/outputs'
import type { RegisteredViewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import type { OutputRow } from './rows'
import { audit } from '../../audit/record'
import { wordsPrint } from '../../contributions/print'
import { sql, transaction } from '../../kernel/database'
import { ConflictError, notFound } from '../../kernel/errors'
import { query } from '../../kernel/query'
import { lockCommunity } from '../../memberships/store'
import { consentOf, isNamed, readOutputs } from './rows'

/** Nobody is asked more than this at a time. */
const MOST = 100

interface Home { id: number, path: string, document_id: string, name: string, stage: string, status: string }

async function homeOf(strapi: Strapi, id: number): Promise<Home | undefined> {
  return await sql(strapi)('cop_communities').where('id', id).first('id', 'path', 'document_id', 'name', 'stage', 'status') as Home | undefined
}

const isOpen = ({ stage, status }: Home) => stage === 'closedown' && status === 'active'

/** What of this person's is to be read by more people; what is suspended does not exist for them. */
export async function askedOf(strapi: Strapi, viewer: RegisteredViewer): Promise<AskedOutput[]> {
  const rows = await readOutputs(strapi, query`c.author_id = ${viewer.userId} and c.state = 'published' and o.wider is not null order by o.id desc limit ${MOST}`)
  const homes = await sql(strapi)('cop_communities').whereIn('id', rows.map(row => row.community_id)).where('status', 'active').select('id', 'path', 'document_id', 'name', 'stage', 'status') as Home[]
  return rows.flatMap((row) => {
    const home = homes.find(one => one.id === row.community_id)
    return home ? [toAsked(row, home)] : []
  })
}

function toAsked(row: OutputRow, home: Home): AskedOutput {
  return { id: row.document_id, title: row.title, community: home.name, wider: row.wider as AskedOutput['wider'], consent: consentOf(row), named: isNamed(row), open: isOpen(home) }
}

/**
 * The author's answer, to the words as they are now. Yes can be said until the community is closed, no at any time: then
 * it is read as before at once.
 * @throws NotFoundError where it is not theirs; ConflictError `not-closing`
 */
export function answerFor(strapi: Strapi, viewer: RegisteredViewer, output: string, { agree, named }: { agree: boolean, named: boolean }): Promise<AskedOutput> {
  return transaction(strapi, async () => {
    const mine = query`o.document_id = ${output} and c.author_id = ${viewer.userId} and c.state = 'published' and o.wider is not null`
    const [found] = await readOutputs(strapi, mine)
    const home = found && await homeOf(strapi, found.community_id)
    if (!found || home?.status !== 'active')
      throw notFound()
    await lockCommunity(strapi, home)
    const [row] = await readOutputs(strapi, mine)
    if (!row)
      throw notFound()
    if (agree && !isOpen(await homeOf(strapi, home.id) ?? home))
      throw new ConflictError('not-closing', 'This community is not closing any more')
    const now = new Date()
    const given = { consent: agree ? 'yes' as const : 'no' as const, named: agree && named, fingerprint: agree ? wordsPrint(row) : null }
    await sql(strapi)('cop_outputs').where('id', row.id).update({ ...given, answered_at: now, updated_at: now })
    const { document_id: id } = await sql(strapi)('cop_contributions').where('id', row.contribution_id).first('document_id') as { document_id: string }
    await audit(strapi, viewer, { action: agree ? 'output.agreed' : 'output.refused', community: home.document_id, subject: { kind: 'contribution', id, label: row.title }, before: { audience: consentOf(row) === 'yes' ? row.wider : null }, after: { audience: agree ? row.wider : null, named: given.named } })
    return toAsked({ ...row, ...given }, home)
  })
}
