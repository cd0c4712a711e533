import type { Community, Person, Scene } from '../../support'

/** What people do with memberships, in short. */
export const at = (community: Pick<Community, 'slug'>, path: string) => `/communities/${community.slug}${path}`

export const join = (person: Person, community: Community, body: object = {}) => person.api.post(at(community, '/join'), body)

export const decide = (facilitator: Person, community: Community, requests: string[], decision: 'approve' | 'decline', message?: string) => facilitator.api.post(at(community, '/requests/decide'), { requests, decision, ...(message !== undefined && { message }) })

/** The id of the request that this person has waiting. */
export async function askedBy(person: Person, community: Community, facilitator: Person): Promise<string> {
  const { items } = (await facilitator.api.get(at(community, '/requests'))).body.data
  return items.find((item: { person: { id: string } }) => item.person.id === person.id)?.id
}

export const standingOf = async (person: Person, community: Community) => (await person.api.get(at(community, ''))).body.data?.community.standing

/** The rows of this person here: never more than one. */
export const stateOf = ({ cms }: Scene, person: Person, community: Community) => cms.query<{ state: string, role: string }>('select state, role from cop_memberships where user_id = ? and community_id = ?', [person.userId, community.id])

export const codeOf = (answer: { body: any }) => answer.body?.error?.details?.code
