import type { Community, Person, Scene } from '../../support'
import { charterKeys } from '../../../plugins/communities/contracts'

/** Every planning question with an answer. */
export const charter = Object.fromEntries(charterKeys.map(key => [key, `About ${key}`]))

export const lifecycleOf = async (person: Person, place: Community, query = {}) => (await person.api.get(`/communities/${place.slug}/lifecycle`, query)).body.data

export function move(person: Person, place: Community, to: string, more: object = {}) {
  return person.api.post(`/communities/${place.slug}/lifecycle/move`, { to, reason: `On to ${to}`, ...more })
}

/** A community that has been led to this stage by its facilitator. */
export async function communityAt(scene: Scene, facilitator: Person, ...stages: string[]): Promise<Community> {
  const place = await scene.community(facilitator, { charter })
  for (const stage of stages) {
    const { status, body } = await move(facilitator, place, stage)
    if (status !== 200)
      throw new Error(`It did not come to ${stage}: ${JSON.stringify(body)}`)
  }
  return place
}
