import type { Prompt } from '../../../../contracts/facilitation'
import type { CommunityAccess } from '../../access/community'
import type { Language } from '../../kernel/language'
import type { Strapi } from '../../kernel/strapi'
import { isWritable } from '../../access/rules'
import { inLanguage } from '../../kernel/language'
import { query, read } from '../../kernel/query'
import { turnOf } from '../rules'

interface Row { document_id: string, locale: string, text: string, hint: string | null }

/** What to ask this week: the prompts of the community's stage and those for every stage take turns. */
export async function promptOf(strapi: Strapi, community: CommunityAccess, language: Language, now = new Date()): Promise<Prompt | null> {
  if (!isWritable(community))
    return null
  const rows = inLanguage(await read<Row>(strapi, query`
    select p.document_id, p.locale, p.text, p.hint from cop_prompts p
    where p.stage is null or p.stage = ${community.stage} order by p.position, p.document_id, p.id`), language)
  const row = rows[turnOf(community.id, rows.length, now)]
  return row ? { id: row.document_id, text: row.text, hint: row.hint, language: row.locale } : null
}
