import type { Admin, Community, Person, Scene } from '../../support'
import { below, signedInAdmin } from '../../support'

/** The password of accounts of the panel that facilitators set up with the link from their mail. */
export const secret = 'Long-enough-password-1'

export type PanelAdmin = Pick<Admin, 'api' | 'panel'>

export const requestsOf = async (admin: Pick<Admin, 'api'>, query = {}) => (await admin.api.get('/requests', query)).body.data
/** This person's waiting request, as the panel shows it. */
export const asked = async (admin: Pick<Admin, 'api'>, person: Person) => (await requestsOf(admin)).items.find((item: { person: { id: string } }) => item.person.id === person.id)

/** Someone new who asks to join. */
export async function ask(scene: Scene, community: Community, name = 'Asker') {
  const person = await scene.person({ name })
  await person.api.post(`/communities/${community.slug}/join`, { reason: `${name} keeps records` })
  return person
}

export async function stateOf({ cms }: Scene, person: Person, community: Community) {
  const [row] = await cms.query<{ state: string }>('select state from cop_memberships where user_id = ? and community_id = ?', [person.userId, community.id])
  return row?.state
}

const invitesTo = (person: Person) => ({ to, subject }: { to: string[], subject: string }) => to.includes(person.email) && /admin panel/.test(subject)

/** The secret of the link to the panel that this person was mailed; none where they have an account. */
export async function registrationTokenOf({ mailbox }: Scene, person: Person) {
  const mail = await mailbox.waitFor(invitesTo(person))
  return /registrationToken=([\w-]+)/.exec(mail.text)?.[1]
}

/** What KM staff do so that a facilitator works in the panel. */
export async function grant(scene: Scene, staff: Admin, person: Person) {
  await scene.settled()
  scene.mailbox.clear()
  const answer = await staff.api.post(`/facilitators/${person.id}/grant`)
  return { answer, registrationToken: await registrationTokenOf(scene, person) }
}

/** What the facilitator does with the link. */
export async function setUp({ cms }: Scene, person: Person, registrationToken: string): Promise<PanelAdmin & { status: number }> {
  const { status } = await below(cms.url, '').post('/admin/register', { registrationToken, userInfo: { firstname: person.name, password: secret } })
  return { status, ...(status === 200 ? await signedInAdmin(cms, person.email, secret) : {}) as PanelAdmin }
}

type Calls = Record<string, () => Promise<{ status: number }>>

export function everyCall(api: Admin['api'], community: Community, person: Person): Calls {
  return {
    home: () => api.get('/home'),
    requests: () => api.get('/requests'),
    decide: () => api.post('/requests/decide', { requests: ['nosuchrequest'], decision: 'approve' }),
    communities: () => api.get('/communities'),
    community: () => api.get(`/communities/${community.documentId}`),
    suspend: () => api.post(`/communities/${community.documentId}/suspend`, { reason: 'Frivolous' }),
    unsuspend: () => api.post(`/communities/${community.documentId}/unsuspend`),
    board: () => api.get('/board'),
    lifecycle: () => api.get(`/communities/${community.documentId}/lifecycle`),
    moveStage: () => api.post(`/communities/${community.documentId}/lifecycle/move`, { to: 'sustain', reason: 'Not from planning' }),
    places: () => api.get(`/communities/${community.documentId}/move`),
    plan: () => api.get(`/communities/${community.documentId}/move/plan`),
    move: () => api.post(`/communities/${community.documentId}/move`, { to: null, reason: 'To the top', fingerprint: '0'.repeat(64) }),
    grant: () => api.post(`/facilitators/${person.id}/grant`),
    revoke: () => api.post(`/facilitators/${person.id}/revoke`),
    deliveries: () => api.get('/deliveries'),
    reports: () => api.get('/reports'),
    decideReport: () => api.post('/reports/nosuchcase/decide', { decision: 'dismiss' }),
    decideAppeal: () => api.post('/reports/nosuchcase/appeal', { decision: 'upheld', message: 'Stays' }),
    accounts: () => api.get('/accounts'),
    suspendAccount: () => api.post(`/accounts/${person.id}/suspend`, { reason: 'Advertising' }),
    restoreAccount: () => api.post(`/accounts/${person.id}/restore`),
    answerSuspension: () => api.post(`/accounts/${person.id}/appeal`, { decision: 'upheld', message: 'Stays' }),
    communityMembers: () => api.get(`/communities/${community.documentId}/members`),
    handOver: () => api.post(`/communities/${community.documentId}/hand-over`, { person: person.id, others: 'stay', reason: 'They are gone' }),
    communityExport: () => api.get(`/communities/${community.documentId}/export`),
    askExport: () => api.post(`/communities/${community.documentId}/export`),
    exportAddress: () => api.post(`/communities/${community.documentId}/export/address`),
    mergeTargets: () => api.get(`/communities/${community.documentId}/merge`),
    mergePlan: () => api.get(`/communities/${community.documentId}/merge/plan`, { into: community.documentId }),
    merge: () => api.post(`/communities/${community.documentId}/merge`, { into: community.documentId, reason: 'About the same', fingerprint: '0'.repeat(64) }),
    reportPlaces: () => api.get('/reports/nosuchcase/move'),
    reportTransfer: () => api.get('/reports/nosuchcase/move/plan', { to: community.documentId }),
    moveReported: () => api.post('/reports/nosuchcase/move', { to: community.documentId, reason: 'It fits better there', fingerprint: '0'.repeat(64) }),
    audit: () => api.get('/audit'),
    auditCsv: () => api.get('/audit.csv'),
    retryDelivery: () => api.post('/deliveries/nosuchdelivery/retry'),
  }
}

export async function statusesOf(calls: Calls) {
  const found: Record<string, number> = {}
  for (const [name, call] of Object.entries(calls))
    found[name] = (await call()).status
  return found
}
