import type { Community, Person, Scene } from '../../support'

/** What is at an address below a discussion, or the discussion itself. */
export interface Path { path: string }
export interface Talk extends Path { slug: string, id: string }
type Reader = Pick<Person, 'api'> | { api: Scene['visitor'] }

export const read = async (person: Reader, { path }: Path) => (await person.api.get(path)).body.data

export const moderate = (person: Person, { path }: Path, action: string) => person.api.post(`${path}/moderate`, { action })

export const reply = (talk: Path, id: string): Path => ({ path: `${talk.path}/comments/${id}` })

/** The slugs of a community's list, as this person gets it. */
export const listed = async (person: Reader, { slug: community }: Community) => (await person.api.get(`/communities/${community}/discussions`)).body.data.items.map(({ slug }: { slug: string }) => slug)
