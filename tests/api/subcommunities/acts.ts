import type { Person, Scene } from '../../support'
import type { Act, Tree } from './trees'
import { moveTo } from './calls'

interface Context { scene: Scene, people: Person[], word: string }
type Doing = (context: Context, tree: Tree, act: Act) => Promise<{ status: number }>

const nothing = Promise.resolve({ status: 200 })
/** However many there are by now, a number picks one of them. */
const pick = <T>(all: T[], number: number) => all[number % all.length]!
const at = (tree: Tree, { place }: Act, path = '') => `/communities/${pick(tree.communities, place).slug}${path}`
const by = ({ people }: Context, { actor }: Act) => people[actor]!.api
const onMember = (what: string, body?: object): Doing => (context, tree, act) => by(context, act).post(at(tree, act, `/members/${context.people[act.target]!.id}/${what}`), body)

/** As many as one page of the list below shows. */
const MOST = 9
let written = 0

/** All that people can do to trees, from starting a part to closing it. */
export const acts: Record<string, Doing> = {
  async start(context, tree, act) {
    if (tree.communities.length >= MOST)
      return nothing
    const above = pick(tree.communities, act.place)
    const hidden = act.other === 7
    const made = await by(context, act).post('/communities', { name: `${context.word} ${tree.communities.length}`, summary: 'Some of those who are here', parent: above.slug, ...(hidden ? { listed: false, joining: 'invitation', reach: 'community' } : { reach: act.reach }) })
    if (made.status === 201)
      return by(context, act).post(`/communities/${made.body.data.slug}/discussions`, { title: `${context.word} ${++written}`, body: 'Words', audience: act.reach })
    return made
  },
  async write(context, tree, act) {
    return tree.discussions.length >= MOST ? nothing : by(context, act).post(at(tree, act, '/discussions'), { title: `${context.word} ${++written}`, body: 'Words', audience: act.reach })
  },
  join: (context, tree, act) => by(context, act).post(at(tree, act, '/join'), { reason: 'Because' }),
  open: (context, tree, act) => by(context, act).post(at(tree, { ...act, place: 0 }, '/join'), { reason: 'Because' }),
  leave: (context, tree, act) => by(context, act).post(at(tree, act, '/leave')),
  promote: onMember('role', { role: 'facilitator' }),
  demote: onMember('role', { role: 'member' }),
  remove: onMember('remove', { reason: 'Because' }),
  ban: onMember('ban', { reason: 'Because' }),
  readmit: onMember('readmit'),
  reach: (context, tree, act) => by(context, act).patch(at(tree, act), { listed: true, joining: 'open', reach: act.reach }),
  hide: (context, tree, act) => by(context, act).patch(at(tree, act), { listed: false, joining: 'invitation', reach: 'community' }),
  tools: (context, tree, act) => by(context, act).patch(at(tree, act), { tools: act.other % 2 ? ['discussions'] : [] }),
  move: (context, tree, act) => moveTo({ api: by(context, act) }, pick(tree.communities, act.place), act.other === 0 ? null : pick(tree.communities, act.other)),
  close: (context, tree, act) => by(context, act).post(at(tree, act, '/lifecycle/move'), { to: 'archived', reason: 'Because' }),
  reopen: (context, tree, act) => by(context, act).post(at(tree, act, '/lifecycle/move'), { to: 'planning', reason: 'Because', members: act.other % 2 ? 'keep' : 'drop' }),
}
