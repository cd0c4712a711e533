import type { Output } from '../../../../contracts/outputs'
import type { Viewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import { loadCommunity } from '../../access/community'
import { mayReadOutput, maySeeCommunity } from '../../access/rules'
import { pieceOf } from '../../discussions/find'
import { fillPictures } from '../../files/fill'
import { notFound } from '../../kernel/errors'
import { query } from '../../kernel/query'
import { personOf, readPeople } from '../../people/person-ref'
import { fillMentions } from '../../text/mentions'
import { isNamed, openTo, readOutputs } from './rows'

/**
 * An output at an address of its own: the words and as much of the author as they agreed to, the same for everyone who
 * reads it. Neither replies nor pictures nor the names of others who are mentioned go with it, and the community only where
 * it exists for the reader. @throws NotFoundError
 */
export async function readOutput(strapi: Strapi, viewer: Viewer, output: string): Promise<Output> {
  const [row] = await readOutputs(strapi, query`o.document_id = ${output}`)
  const community = row && await loadCommunity(strapi, viewer, { id: row.community_id })
  if (!row || !community || !mayReadOutput(community.standing, community, pieceOf(viewer, row), openTo(row)))
    throw notFound()
  const [html] = await fillPictures(strapi, [{ html: fillMentions(row.body_html ?? '', new Map()) }]) as [string]
  return {
    id: row.document_id,
    title: row.title,
    html,
    language: row.language,
    author: isNamed(row) ? personOf(await readPeople(strapi, [row.author_id]), row.author_id, viewer) : null,
    community: maySeeCommunity(community.standing, community) ? { slug: community.slug, name: community.name } : null,
  }
}
