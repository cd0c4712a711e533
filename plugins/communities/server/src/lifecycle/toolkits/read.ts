import type { Toolkit } from '../../../../contracts/lifecycle'
import type { Stage } from '../../../../contracts/shared'
import type { Viewer } from '../../access/viewer'
import type { Language } from '../../kernel/language'
import type { Strapi } from '../../kernel/strapi'
import { inLanguage } from '../../kernel/language'
import { query, read } from '../../kernel/query'
import { render } from '../../text/markdown'
import { raiseHeadings } from './headings'
import { tasksWhere } from './tasks'

interface Row { document_id: string, locale: string, title: string, guidance: string }

/** The toolkit of a stage, with what this community has done of it; null for a stage in which there is nothing to do. */
export async function toolkitOf(strapi: Strapi, communityId: number, stage: Stage, language: Language, viewer?: Viewer): Promise<Toolkit | null> {
  if (stage === 'archived')
    return null
  const [row] = inLanguage(await read<Row>(strapi, query`select document_id, locale, title, guidance from cop_toolkits where stage = ${stage}`), language)
  return row
    ? {
        stage,
        title: row.title,
        // What staff write is rendered like anybody's: nothing that it holds runs in a reader's browser.
        guidanceHtml: raiseHeadings(render(row.guidance).html),
        language: row.locale,
        tasks: await tasksWhere(strapi, communityId, query`t.stage = ${stage}`, language, viewer),
      }
    : null
}
