import type { Reach, Visibility } from '../../plugins/communities/contracts'

/*
 * The two tables of the access design as data. What is expected of the CMS is worked out from here alone,
 * never from the rules it is written with.
 */

export type Viewer = 'anonymous' | 'registered' | 'pending' | 'invited' | 'member' | 'author' | 'facilitator' | 'parent facilitator' | 'banned' | 'staff'
export const viewers: Viewer[] = ['anonymous', 'registered', 'pending', 'invited', 'member', 'author', 'facilitator', 'parent facilitator', 'banned', 'staff']
/** A facilitator of a community above is a facilitator; an author is a member who wrote the thing. */
const rowOf: Record<Viewer, Row> = { 'anonymous': 'anonymous', 'registered': 'registered', 'pending': 'registered', 'invited': 'invited', 'member': 'member', 'author': 'member', 'facilitator': 'member', 'parent facilitator': 'member', 'banned': 'banned', 'staff': 'staff' }
const manages = (viewer: Viewer) => viewer === 'facilitator' || viewer === 'parent facilitator' || viewer === 'staff'

type Row = 'anonymous' | 'registered' | 'invited' | 'member' | 'banned' | 'staff'
/** `What a viewer may see`: community page, contributions by audience, list of members. */
const seeing: Record<Row, { page: 'if listed' | 'yes', public: boolean, network: boolean, community: boolean, members: 'no' | 'where reach is public' | 'yes', facilitators: boolean }> = {
  anonymous: { page: 'if listed', public: true, network: false, community: false, members: 'no', facilitators: false },
  registered: { page: 'if listed', public: true, network: true, community: false, members: 'where reach is public', facilitators: true },
  // Whoever is invited is registered too, and loses nothing by being invited: docs/adr/0010.
  invited: { page: 'yes', public: true, network: true, community: false, members: 'where reach is public', facilitators: true },
  member: { page: 'yes', public: true, network: true, community: true, members: 'yes', facilitators: true },
  banned: { page: 'if listed', public: true, network: false, community: false, members: 'no', facilitators: false },
  staff: { page: 'yes', public: true, network: true, community: true, members: 'yes', facilitators: true },
}

export type State = 'published' | 'pending' | 'hidden' | 'draft' | 'deleted'
export const audiences: Reach[] = ['community', 'network', 'public']
export const states: State[] = ['published', 'pending', 'hidden', 'draft', 'deleted']

export interface Ground { name: string, reach: Reach, listed: boolean, status: 'active' | 'suspended', stage: 'nurture' | 'archived' }
const ground = (name: string, reach: Reach, rest: Partial<Ground> = {}): Ground => ({ name, reach, listed: true, status: 'active', stage: 'nurture', ...rest })
export const grounds: Ground[] = [
  ground('public', 'public'),
  ground('network', 'network'),
  ground('private', 'community'),
  ground('hidden', 'community', { listed: false }),
  ground('archived', 'public', { stage: 'archived' }),
  ground('archived private', 'community', { stage: 'archived' }),
  ground('suspended', 'public', { status: 'suspended' }),
  ground('suspended hidden', 'community', { listed: false, status: 'suspended' }),
]

const width: Record<Reach, number> = { community: 0, network: 1, public: 2 }
export const narrower = (a: Reach, b: Reach): Reach => width[a] < width[b] ? a : b

/** Suspended: only its facilitators and staff see it. Otherwise as the first column says. */
export function seesPage(viewer: Viewer, { listed, status }: Ground): boolean {
  if (status === 'suspended')
    return manages(viewer)
  return seeing[rowOf[viewer]].page === 'yes' || listed
}

export function reads(viewer: Viewer, place: Ground, audience: Reach, state: State): boolean {
  if (!seesPage(viewer, place) || !seeing[rowOf[viewer]][narrower(audience, place.reach)])
    return false
  if (state === 'deleted')
    return viewer === 'staff'
  return state === 'published' || manages(viewer) || viewer === 'author'
}

/**
 * What a community leaves behind: to whoever reads it anyway; to more only where its author agreed, and then wherever it
 * lives, but for what is suspended. `agreed`: for whom, or null where they said no, nothing, or yes to other words.
 */
export function readsOutput(viewer: Viewer, place: Ground, audience: Reach, state: State, agreed: Reach | null): boolean {
  if (state !== 'published')
    return false
  return reads(viewer, place, audience, state) || (place.status === 'active' && agreed !== null && seeing[rowOf[viewer]][agreed])
}

export function seesMembers(viewer: Viewer, place: Ground): boolean {
  const { members } = seeing[rowOf[viewer]]
  return seesPage(viewer, place) && (members === 'yes' || (members === 'where reach is public' && place.reach === 'public'))
}

/** Who sees a field of a profile, by what they are to its owner; nobody who is not signed in is found or finds anybody. */
export const ties = ['stranger', 'fellow', 'contact', 'both', 'owner'] as const
export type Tie = typeof ties[number]
export const seesField: Record<Visibility, readonly Tie[]> = {
  everyone: ties,
  registered: ties,
  communities: ['fellow', 'both', 'owner'],
  contacts: ['contact', 'both', 'owner'],
  nobody: ['owner'],
}
/** What is for nobody is handed to no search engine: its owner sees it, and isn't found by it either. */
export const findsBy = (tie: Tie, chosen: Visibility) => chosen !== 'nobody' && seesField[chosen].includes(tie)

export const seesFacilitators = (viewer: Viewer, place: Ground) => seesPage(viewer, place) && seeing[rowOf[viewer]].facilitators
export const isInside = (viewer: Viewer) => rowOf[viewer] === 'member' || rowOf[viewer] === 'staff'
export const isManager = manages

/** `What a viewer may do`, of what exists so far; whoever does not see the page gets 404, others 401 or 403. */
export type Doer = 'member' | 'author' | 'facilitator' | 'parent facilitator'
export const actions: Record<string, Doer[]> = {
  'create discussion': ['member', 'author', 'facilitator'],
  'comment': ['member', 'author', 'facilitator'],
  'tag': ['member', 'author', 'facilitator'],
  'take away a tag': ['author', 'facilitator'],
  'edit discussion': ['author', 'facilitator'],
  'edit comment': ['author', 'facilitator'],
  'delete discussion': ['author'],
  'delete comment': ['author'],
  'hide discussion': ['facilitator'],
  'hide comment': ['facilitator'],
  'pin': ['facilitator'],
  'lock': ['facilitator'],
  'mark answer': ['author', 'facilitator'],
  'see where a discussion can go': ['facilitator'],
  // To another community only by those who look after that as well.
  'plan where a discussion goes': ['parent facilitator'],
  'move a discussion': ['parent facilitator'],
  'invite': ['facilitator'],
  'see invitations': ['facilitator'],
  'see requests': ['facilitator'],
  'decide': ['facilitator'],
  'change role': ['facilitator'],
  'remove': ['facilitator'],
  'ban': ['facilitator'],
  'readmit': ['facilitator'],
  'change settings': ['facilitator'],
  'start a part': ['facilitator'],
  'see settings': ['facilitator'],
  'see what is featured': ['facilitator'],
  'feature something': ['facilitator'],
  'see removed members': ['facilitator'],
  'see reports': ['facilitator'],
  'see watched words': ['facilitator'],
  'change watched words': ['facilitator'],
  'see lifecycle': ['facilitator'],
  'see who needs care': ['facilitator'],
  'list newcomers': ['facilitator'],
  'move stage': ['facilitator'],
  // A part is taken away from the whole by those who look after the whole.
  'see where it can go': ['parent facilitator'],
  'plan a move': ['parent facilitator'],
  'move it and back': ['parent facilitator'],
  'tick task': ['facilitator'],
  'see closedown': ['facilitator'],
  'set closing date': ['facilitator'],
  'withdraw closing date': ['facilitator'],
  'tell members it ends': ['facilitator'],
  'log lesson': ['facilitator'],
  'take away lesson': ['facilitator'],
  'choose output': ['facilitator'],
  'drop output': ['facilitator'],
  'see export': ['facilitator'],
  'ask for export': ['facilitator'],
  'see closing questions': ['member', 'author', 'facilitator'],
  'answer closing questions': ['member', 'author', 'facilitator'],
}

export function may(viewer: Viewer, action: string): boolean {
  return actions[action]!.includes(viewer as Doer) || (viewer === 'parent facilitator' && actions[action]!.includes('facilitator'))
}

/**
 * What each call of the contracts owes, or why it owes nothing here. A call without a line fails the build.
 * `page`: as seesPage; `reads`: as reads; `members`: as seesMembers; `inside`: the action table; `own`: only what is one's own.
 */
export const surfaces: Record<string, 'page' | 'reads' | 'members' | 'action' | 'own' | 'anyone' | 'admin'> = {
  'accounts.register': 'anyone',
  'accounts.confirm': 'anyone',
  'accounts.resendConfirmation': 'anyone',
  'accounts.signIn': 'anyone',
  'accounts.refresh': 'anyone',
  'accounts.signOut': 'own',
  'accounts.forgotPassword': 'anyone',
  'accounts.resetPassword': 'anyone',
  'accounts.changePassword': 'own',
  'accounts.changeEmail': 'own',
  'accounts.confirmEmail': 'anyone',
  'accounts.me': 'page',
  'accounts.updateMe': 'own',
  'taxonomies.organisations': 'anyone',
  'taxonomies.regions': 'anyone',
  'taxonomies.expertise': 'anyone',
  'people.find': 'members',
  'people.like': 'members',
  'people.person': 'members',
  'people.profile': 'own',
  'people.updateProfile': 'own',
  'communities.directory': 'page',
  'communities.mine': 'page',
  'communities.home': 'reads',
  'partners.partner': 'anyone',
  'communities.settings': 'action',
  'communities.create': 'own',
  'communities.update': 'action',
  'communities.draft': 'own',
  'communities.saveDraft': 'own',
  'communities.discardDraft': 'own',
  'featuring.read': 'action',
  'featuring.put': 'action',
  'subcommunities.list': 'reads',
  'subcommunities.places': 'action',
  'subcommunities.plan': 'action',
  'subcommunities.move': 'action',
  'lifecycle.read': 'action',
  'lifecycle.move': 'action',
  'lifecycle.tick': 'action',
  'facilitation.overview': 'action',
  'facilitation.people': 'action',
  'closedown.read': 'action',
  'closedown.setDate': 'action',
  'closedown.withdrawDate': 'action',
  'closedown.tell': 'action',
  'closedown.addLesson': 'action',
  'closedown.removeLesson': 'action',
  'closedown.questions': 'action',
  'closedown.answer': 'action',
  'exports.read': 'action',
  'exports.ask': 'action',
  'outputs.choose': 'action',
  'outputs.drop': 'action',
  'outputs.list': 'reads',
  'outputs.read': 'reads',
  'outputs.mine': 'own',
  'outputs.answer': 'own',
  'memberships.join': 'page',
  'memberships.cancel': 'page',
  'memberships.leave': 'page',
  'memberships.members': 'members',
  'memberships.suggest': 'members',
  'memberships.requests': 'action',
  'memberships.decide': 'action',
  'memberships.changeRole': 'action',
  'memberships.remove': 'action',
  'memberships.ban': 'action',
  'memberships.readmit': 'action',
  'memberships.invitations': 'action',
  'memberships.invite': 'action',
  'memberships.revokeInvitation': 'action',
  'memberships.lookAtInvitation': 'page',
  'memberships.acceptInvitation': 'page',
  'memberships.declineInvitation': 'own',
  'discussions.list': 'reads',
  'discussions.create': 'action',
  'discussions.read': 'reads',
  'discussions.source': 'action',
  'discussions.update': 'action',
  'discussions.moderate': 'action',
  'discussions.places': 'action',
  'discussions.transfer': 'action',
  'discussions.move': 'action',
  'discussions.answer': 'action',
  'search.query': 'reads',
  'search.suggestions': 'reads',
  'tags.suggest': 'reads',
  'tags.page': 'reads',
  'tags.add': 'action',
  'tags.remove': 'action',
  'contacts.list': 'own',
  'contacts.ask': 'own',
  'contacts.accept': 'own',
  'contacts.decline': 'own',
  'contacts.remove': 'own',
  'contacts.block': 'own',
  'contacts.unblock': 'own',
  'messages.list': 'own',
  'messages.unread': 'own',
  'messages.search': 'own',
  'messages.start': 'own',
  'messages.read': 'own',
  'messages.seen': 'own',
  'messages.write': 'own',
  'messages.update': 'own',
  'messages.add': 'own',
  'messages.leave': 'own',
  'reports.create': 'reads',
  'reports.list': 'action',
  'reports.decide': 'action',
  'reports.decision': 'own',
  'reports.appeal': 'own',
  'watchLists.read': 'action',
  'watchLists.update': 'action',
  'suspensions.appeal': 'own',
  'comments.create': 'action',
  'comments.source': 'reads',
  'comments.update': 'action',
  'comments.moderate': 'action',
  'files.upload': 'own',
  'files.discard': 'own',
  'admin.home': 'admin',
  'admin.requests': 'admin',
  'admin.decide': 'admin',
  'admin.communities': 'admin',
  'admin.community': 'admin',
  'admin.suspend': 'admin',
  'admin.unsuspend': 'admin',
  'admin.board': 'admin',
  'admin.setForFacilitators': 'admin',
  'admin.lifecycle': 'admin',
  'admin.moveStage': 'admin',
  'admin.grant': 'admin',
  'admin.revoke': 'admin',
  'admin.tags': 'admin',
  'admin.renameTag': 'admin',
  'admin.mergeTag': 'admin',
  'admin.banTag': 'admin',
  'admin.unbanTag': 'admin',
  'admin.search': 'admin',
  'admin.rebuildSearch': 'admin',
  'admin.deliveries': 'admin',
  'admin.retryDelivery': 'admin',
  'admin.reports': 'admin',
  'admin.decideReport': 'admin',
  'admin.decideAppeal': 'admin',
  'admin.watchList': 'admin',
  'admin.updateWatchList': 'admin',
  'admin.places': 'admin',
  'admin.plan': 'admin',
  'admin.move': 'admin',
  'admin.accounts': 'admin',
  'admin.suspendAccount': 'admin',
  'admin.restoreAccount': 'admin',
  'admin.answerSuspension': 'admin',
  'admin.communityMembers': 'admin',
  'admin.handOver': 'admin',
  'admin.mergeTargets': 'admin',
  'admin.mergePlan': 'admin',
  'admin.merge': 'admin',
  'admin.reportPlaces': 'admin',
  'admin.reportTransfer': 'admin',
  'admin.moveReported': 'admin',
  'admin.communityExport': 'admin',
  'admin.askExport': 'admin',
  'admin.exportAddress': 'admin',
  'admin.partners': 'admin',
  'admin.partnerChoices': 'admin',
  'admin.addToPartner': 'admin',
  'admin.takeFromPartner': 'admin',
  'admin.addPartnerStaff': 'admin',
  'admin.removePartnerStaff': 'admin',
  'admin.audit': 'admin',
  'admin.auditCsv': 'admin',
}

/** Routes that no contract describes. `site`: for whoever knows the site's secret, absent for others; `parts`: which parts are well, to anyone, and details to the site or from the machine itself. `file`: to whoever sees what it hangs on (`files.test.ts`; the logo of a partner, on its published page: `tests/api/partners`). */
export const beside: Record<string, 'anyone' | 'site' | 'parts' | 'file'> = {
  'POST /api/cop/files': 'file',
  'GET /api/cop/files/:file': 'file',
  'GET /api/cop/files/:file/thumbnail': 'file',
  'GET /api/cop/communities/:slug/export/file': 'file',
  'GET /api/cop/partners/:partner/logo': 'file',
  'GET /api/cop/openapi.json': 'anyone',
  'GET /api/cop/content-version': 'site',
  'GET /api/cop/ready': 'parts',
}
