import type { Context } from 'koa'
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { BodyOf, DataOf, Endpoint, ParamsOf, QueryOf } from '../../../contracts/endpoint'
import type { FieldError } from '../../../contracts/field-error'
import type { RegisteredViewer, Viewer } from '../access/viewer'
import type { Strapi } from './strapi'
import { nothing } from '../../../contracts/endpoint'
import { clientAddress } from '../access/address'
import { limitOf } from '../access/limits'
import { viewerOf } from '../access/viewer'
import { JsonText, keptAnswer } from '../freshness/kept-answers'
import { changed } from './as-shown'
import { isOvertaken, isUnavailable } from './database'
import { errorAnswer, invalid, MovedError, notFound, unauthenticated, unavailable } from './errors'
import { fieldErrorsOf } from './field-errors'
import { limitsOf } from './services'
import { pluginConfig } from './strapi'

/** What an action gets: who asks, and input that the contract has accepted. */
export interface Call<E> {
  strapi: Strapi
  viewer: E extends { caller: 'registered' } ? RegisteredViewer : Viewer
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  /** Language of the interface that asks, for names of curated terms. */
  locale: 'en' | 'cy'
  ctx: Context
}

export type Action<E> = (call: Call<E>) => Promise<DataOf<E>>

/** One action for every endpoint of a feature's contract. */
export type Controller<Contract extends Record<string, Endpoint>> = { [Name in keyof Contract]: Action<Contract[Name]> }

function check<T extends z.ZodType>(schema: T, value: unknown, part: string, found: FieldError[]): z.output<T> | undefined {
  const result = schema.safeParse(value)
  if (result.success)
    return result.data
  found.push(...result.error.issues.flatMap(issue => fieldErrorsOf(issue, part, value)))
  return undefined
}

/** Most calls send nothing where nothing is wanted: that needs no schema. */
const isEmpty = (sent: object | string) => typeof sent === 'object' && !Array.isArray(sent) && Object.keys(sent).length === 0

const pathNames = new Map<string, string[]>()

/** The parameters that a path names. */
function namesIn(path: string): string[] {
  const known = pathNames.get(path) ?? [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  pathNames.set(path, known)
  return known
}

/** Parses params, query and body at once, so that an answer names everything that is wrong. */
export function parseInput(endpoint: Endpoint, ctx: Context) {
  const found: FieldError[] = []
  // The router adds captures of its own to the parameters; only those that the path names are ours.
  const named = namesIn(endpoint.path).map(name => [name, (ctx.params as Record<string, unknown>)[name]])
  const params = check(endpoint.params, Object.fromEntries(named), 'address', found)
  const query = check(endpoint.query, ctx.query ?? {}, 'query', found)
  const sent = (ctx.request as { body?: object | string }).body ?? {}
  const body = endpoint.body === nothing && isEmpty(sent) ? {} : check(endpoint.body, sent, 'body', found)
  if (found.length > 0)
    throw invalid(found)
  return { params, query, body }
}

/** An answer that is a file to keep, read as it is sent. */
export class FileAnswer {
  constructor(readonly name: string, readonly type: string, readonly content: Readable) {}
}

function giveFile(ctx: Context, { name, type, content }: FileAnswer): void {
  ctx.set({ 'Cache-Control': 'private, no-store', 'Content-Disposition': `attachment; filename="${name}"`, 'X-Content-Type-Options': 'nosniff' })
  ctx.body = content
  ctx.set('Content-Type', type)
}

/** Only the address that was asked for leads on: another community that a call names is just not there. */
function inPlace(ctx: Context, error: unknown): unknown {
  return error instanceof MovedError && (ctx.params as Record<string, unknown>).slug !== error.from ? notFound() : error
}

/** The address that was asked for, with what it names under its present name. */
function movedUrl(ctx: Context, { from, to }: MovedError): string {
  const moved = ctx.path.replace(`/communities/${from}`, `/communities/${to.slug}`)
  const path = to.discussion === undefined ? moved : moved.replace(/\/discussions\/[^/]+/, `/discussions/${to.discussion}`)
  return `${path}${ctx.search}`
}

/** Answers our own errors in the contract's form; faults go on to Strapi, which logs them and answers 500. */
export async function answering(strapi: Strapi, ctx: Context, status: number, work: () => Promise<unknown>) {
  try {
    const data = await work()
    ctx.status = status
    if (data instanceof JsonText) {
      ctx.type = 'application/json'
      ctx.body = data.text
    }
    else if (data instanceof FileAnswer) {
      giveFile(ctx, data)
    }
    else {
      ctx.body = { data }
    }
  }
  catch (error) {
    const answer = isUnavailable(error) ? unavailable() : errorAnswer(isOvertaken(error) ? changed() : inPlace(ctx, error))
    if (!answer)
      throw error
    if (answer.status === 503) {
      // Strapi would answer 500; that it is logged as a fault is right.
      if (isUnavailable(error))
        strapi.log.error('communities: the database cannot be reached or written to', error)
      ctx.set('Retry-After', '10')
    }
    ctx.status = answer.status
    ctx.body = answer.body
    if (error instanceof MovedError && answer.status === 308)
      ctx.set('Location', movedUrl(ctx, error))
    if (answer.status === 429)
      ctx.set('Retry-After', String((answer.body.error.details as { retryAfter?: number }).retryAfter ?? 60))
  }
}

function handler(strapi: Strapi, endpoint: Endpoint, action: Action<never>) {
  return (ctx: Context) => answering(strapi, ctx, endpoint.status ?? 200, async () => {
    const viewer = await viewerOf(strapi, ctx.get('authorization'))
    ctx.state.viewerKind = viewer.kind
    if (endpoint.caller === 'registered' && viewer.kind !== 'registered')
      throw unauthenticated()
    await limitsOf(strapi).count(limitOf(endpoint, ctx.query), viewer, clientAddress(ctx.headers, ctx.ip, pluginConfig(strapi, 'siteSecret')))
    const locale = /^cy\b/i.test(ctx.get('accept-language')) ? 'cy' : 'en'
    // What depends on the viewer is never kept by anything in between.
    ctx.set('Cache-Control', 'private, no-store')
    const input = parseInput(endpoint, ctx)
    const answer = () => (action as unknown as (call: unknown) => Promise<unknown>)({ strapi, viewer, ...input, locale, ctx })
    return endpoint.kept && viewer.kind === 'anonymous'
      ? keptAnswer(strapi, JSON.stringify([endpoint.path, input.params, input.query, locale]), answer)
      : answer()
  })
}

/** A feature's routes for the site: `auth: false`, because the viewer is found here and not by users-permissions. */
export function routesOf<Contract extends Record<string, Endpoint>>(strapi: Strapi, contract: Contract, controller: Controller<Contract>) {
  return Object.entries(contract).map(([name, endpoint]) => ({
    method: endpoint.method,
    path: endpoint.path,
    handler: handler(strapi, endpoint, controller[name as keyof Contract] as unknown as Action<never>),
    config: { auth: false as const },
  }))
}
