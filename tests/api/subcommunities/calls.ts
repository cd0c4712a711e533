import type { Community, Person, Scene } from '../../support'
import { at } from '../memberships/calls'

/** A part started through the API, as a community of its own to act upon. */
export async function startBelow(scene: Scene, person: Person, above: Pick<Community, 'slug'>, settings: object = {}): Promise<Community> {
  const { status, body } = await person.api.post('/communities', { name: 'A part of it', summary: 'Some of those who are here', parent: above.slug, ...settings })
  if (status !== 201)
    throw new Error(`The part was not started: ${JSON.stringify(body)}`)
  const [row] = await scene.cms.query<{ id: number, document_id: string }>('select id, document_id from cop_communities where slug = ?', [body.data.slug])
  return { ...body.data, id: row!.id, documentId: row!.document_id }
}

export const planFor = (person: Pick<Person, 'api'>, community: Pick<Community, 'slug'>, to: Pick<Community, 'slug'> | null) => person.api.get(at(community, '/move/plan'), to ? { to: to.slug } : {})

/** Looks at the plan, and does as it says. */
export async function moveTo(person: Pick<Person, 'api'>, community: Pick<Community, 'slug'>, to: Pick<Community, 'slug'> | null) {
  const plan = await planFor(person, community, to)
  return person.api.post(at(community, '/move'), { to: to?.slug ?? null, reason: 'It fits better there', fingerprint: plan.body.data?.plan.fingerprint ?? '0'.repeat(64) })
}

export const headerOf = async (person: Pick<Person, 'api'>, community: Pick<Community, 'slug'>) => (await person.api.get(at(community, ''))).body.data?.community
