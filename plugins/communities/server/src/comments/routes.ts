import type { Comment } from '../../../contracts/discussions'
import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { comments } from '../../../contracts/discussions'
import { findDiscussion } from '../discussions/find'
import { sql } from '../kernel/database'
import { routesOf } from '../kernel/routes'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'
import { fillMentions, mentionNames } from '../text/mentions'
import { createComment, findComment, moderateComment, updateComment } from './write'

async function withNames(strapi: Strapi, comment: Comment): Promise<Comment> {
  return comment.html === null ? comment : { ...comment, html: fillMentions(comment.html, await mentionNames(strapi, [comment.html])) }
}

const controller: Controller<typeof comments> = {
  async create({ strapi, viewer, params, body }) {
    return withNames(strapi, await createComment(strapi, viewer, await findDiscussion(strapi, viewer, params), body))
  },
  async source({ strapi, viewer, params }) {
    const found = await findDiscussion(strapi, viewer, params)
    const { row } = await findComment(strapi, viewer, found, params.comment)
    const author = await sql(strapi)('cop_comments as k').modify(joinPerson('k.author_id')).where('k.id', row.id).first(...PERSON_COLUMNS) as PersonColumns
    return { body: row.body, author: toPersonRef(author) }
  },
  async update({ strapi, viewer, params, body }) {
    const found = await findDiscussion(strapi, viewer, params)
    return withNames(strapi, await updateComment(strapi, viewer, found, await findComment(strapi, viewer, found, params.comment), body.body))
  },
  async moderate({ strapi, viewer, params, body }) {
    const found = await findDiscussion(strapi, viewer, params)
    await moderateComment(strapi, viewer, found, await findComment(strapi, viewer, found, params.comment, { ownDeleted: true }), body.action)
    return { done: true }
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, comments, controller)
