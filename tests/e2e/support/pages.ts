import type { World } from './world'

export interface SitePage {
  /** Below `frontend/app/pages`. */
  file: string
  path: string | ((world: World) => string)
  as: 'visitor' | 'member' | 'facilitator'
}

const token = 'a-token-that-came-by-mail-000000'

/** Every page of the site, by those who see it differently. */
export const sitePages: SitePage[] = [
  { as: 'visitor', file: 'index.vue', path: '/' },
  { as: 'visitor', file: 'communities/index.vue', path: '/communities' },
  { as: 'visitor', file: 'c/[slug]/communities.vue', path: '/c/geographical-information/communities' },
  { as: 'visitor', file: 'communities/index.vue', path: '/communities?q=gis&sort=name' },
  { as: 'visitor', file: 'c/[slug]/index.vue', path: '/c/geographical-information' },
  { as: 'visitor', file: 'c/[slug]/about.vue', path: '/c/geographical-information/about' },
  { as: 'visitor', file: 'c/[slug]/discussions/index.vue', path: '/c/geographical-information/discussions' },
  { as: 'visitor', file: 'c/[slug]/discussions/[discussion]/index.vue', path: ({ paths }) => paths.discussion },
  { as: 'visitor', file: 'search.vue', path: '/search' },
  { as: 'visitor', file: 'search.vue', path: '/search?q=address+gazeteer&year=2026' },
  { as: 'visitor', file: 'p/[page].vue', path: '/p/help' },
  { as: 'visitor', file: 'preview.vue', path: ({ paths }) => paths.preview },
  { as: 'visitor', file: 'partners/[partner].vue', path: '/partners/improvement-service' },
  { as: 'visitor', file: 'register.vue', path: '/register' },
  { as: 'visitor', file: 'register.vue', path: '/register?sent=1' },
  { as: 'visitor', file: 'sign-in.vue', path: '/sign-in?next=%2Fme' },
  { as: 'visitor', file: 'forgot-password.vue', path: '/forgot-password' },
  { as: 'visitor', file: 'confirm.vue', path: `/confirm?token=${token}` },
  { as: 'visitor', file: 'reset-password.vue', path: `/reset-password?token=${token}` },
  { as: 'visitor', file: 'confirm-email.vue', path: `/confirm-email?token=${token}` },
  { as: 'visitor', file: 'suspended.vue', path: `/suspended?token=${token}` },
  { as: 'visitor', file: 'invitation.vue', path: ({ paths }) => paths.invitation },
  { as: 'member', file: 'index.vue', path: '/' },
  { as: 'member', file: 'communities/new.vue', path: '/communities/new' },
  { as: 'member', file: 'c/[slug]/index.vue', path: '/c/user-research' },
  { as: 'member', file: 'c/[slug]/join.vue', path: '/c/pan-cornwall-gis-group/join' },
  { as: 'member', file: 'c/[slug]/members.vue', path: '/c/user-research/members' },
  { as: 'member', file: 'c/[slug]/discussions/new.vue', path: '/c/user-research/discussions/new' },
  { as: 'facilitator', file: 'c/[slug]/discussions/index.vue', path: '/c/pan-cornwall-gis-group/discussions?sort=coming' },
  { as: 'facilitator', file: 'c/[slug]/discussions/[discussion]/index.vue', path: '/c/pan-cornwall-gis-group/discussions/quarterly-meeting-at-county-hall' },
  { as: 'facilitator', file: 'c/[slug]/discussions/[discussion]/edit.vue', path: '/c/pan-cornwall-gis-group/discussions/quarterly-meeting-at-county-hall/edit' },
  { as: 'member', file: 'c/[slug]/discussions/[discussion]/edit.vue', path: ({ paths }) => paths.edit },
  { as: 'member', file: 'me/index.vue', path: '/me' },
  { as: 'member', file: 'me/profile.vue', path: '/me/profile' },
  { as: 'member', file: 'me/contacts.vue', path: '/me/contacts' },
  { as: 'member', file: 'me/messages/index.vue', path: '/me/messages' },
  { as: 'member', file: 'me/messages/index.vue', path: '/me/messages?q=lamp' },
  { as: 'member', file: 'report.vue', path: '/report?kind=community&thing=user-research&back=/c/user-research' },
  { as: 'member', file: 'me/decisions/[id].vue', path: ({ paths }) => paths.decision },
  { as: 'member', file: 'me/messages/new.vue', path: ({ paths }) => paths.newMessage },
  { as: 'member', file: 'me/messages/[id].vue', path: ({ paths }) => paths.conversation },
  { as: 'member', file: 'people/index.vue', path: '/people' },
  { as: 'member', file: 'people/index.vue', path: '/people?regions=wales&kinds=principal-area' },
  { as: 'member', file: 'people/like-me.vue', path: '/people/like-me' },
  { as: 'member', file: 'people/like/[id].vue', path: ({ paths }) => paths.like },
  { as: 'member', file: 'tags/[tag].vue', path: '/tags/street-lighting' },
  { as: 'member', file: 'search.vue', path: '/search?q=research' },
  { as: 'member', file: 'search.vue', path: '/search?q=nothing+likeitatall&tag=lamps' },
  { as: 'member', file: 'me/communities.vue', path: '/me/communities' },
  { as: 'member', file: 'me/account.vue', path: '/me/account' },
  { as: 'member', file: 'people/[id].vue', path: ({ paths }) => paths.person },
  { as: 'facilitator', file: 'c/[slug]/discussions/[discussion]/index.vue', path: ({ paths }) => paths.discussion },
  { as: 'facilitator', file: 'c/[slug]/discussions/[discussion]/move.vue', path: ({ paths }) => `${paths.discussion}/move` },
  { as: 'facilitator', file: 'c/[slug]/members.vue', path: ({ paths }) => paths.manageMember },
  { as: 'facilitator', file: 'c/[slug]/invite.vue', path: '/c/pan-cornwall-gis-group/invite' },
  { as: 'facilitator', file: 'c/[slug]/manage/index.vue', path: '/c/pan-cornwall-gis-group/manage' },
  { as: 'facilitator', file: 'c/[slug]/manage/care/[list].vue', path: '/c/pan-cornwall-gis-group/manage/care/new' },
  { as: 'facilitator', file: 'c/[slug]/manage/requests.vue', path: '/c/pan-cornwall-gis-group/manage/requests' },
  { as: 'facilitator', file: 'c/[slug]/manage/invitations.vue', path: '/c/pan-cornwall-gis-group/manage/invitations' },
  { as: 'facilitator', file: 'c/[slug]/manage/reports.vue', path: '/c/pan-cornwall-gis-group/manage/reports' },
  { as: 'facilitator', file: 'c/[slug]/manage/words.vue', path: '/c/pan-cornwall-gis-group/manage/words' },
  { as: 'facilitator', file: 'c/[slug]/manage/lifecycle.vue', path: '/c/pan-cornwall-gis-group/manage/lifecycle' },
  { as: 'facilitator', file: 'c/[slug]/manage/closedown.vue', path: ({ paths }) => paths.closedown },
  { as: 'facilitator', file: 'c/[slug]/manage/export.vue', path: ({ paths }) => paths.export },
  { as: 'facilitator', file: 'c/[slug]/manage/outputs.vue', path: ({ paths }) => paths.chooseOutputs },
  { as: 'visitor', file: 'c/[slug]/outputs.vue', path: ({ paths }) => paths.outputs },
  { as: 'visitor', file: 'outputs/[id].vue', path: ({ paths }) => paths.output },
  { as: 'facilitator', file: 'me/outputs.vue', path: '/me/outputs' },
  { as: 'facilitator', file: 'c/[slug]/closing.vue', path: ({ paths }) => paths.closing },
  { as: 'facilitator', file: 'c/[slug]/manage/communities.vue', path: '/c/pan-cornwall-gis-group/manage/communities' },
  { as: 'facilitator', file: 'c/[slug]/manage/move.vue', path: '/c/pan-cornwall-gis-group/manage/move' },
  { as: 'facilitator', file: 'c/[slug]/manage/move.vue', path: '/c/pan-cornwall-gis-group/manage/move?to=top' },
  { as: 'facilitator', file: 'c/[slug]/index.vue', path: '/c/pan-cornwall-gis-group' },
  { as: 'facilitator', file: 'c/[slug]/manage/featured.vue', path: '/c/pan-cornwall-gis-group/manage/featured' },
  { as: 'facilitator', file: 'c/[slug]/manage/settings.vue', path: '/c/pan-cornwall-gis-group/manage/settings' },
]

/** Pages of the admin panel's section, and Strapi's home with our widgets. */
export const adminPages: { name: string, path: (world: World) => string }[] = [
  { name: 'today', path: () => '/plugins/communities' },
  { name: 'requests', path: () => '/plugins/communities/requests' },
  { name: 'reports', path: () => '/plugins/communities/reports' },
  { name: 'words', path: () => '/plugins/communities/reports/words' },
  { name: 'communities', path: () => '/plugins/communities/communities' },
  { name: 'community', path: ({ community }) => `/plugins/communities/communities/${community}` },
  { name: 'board', path: () => '/plugins/communities/board' },
  { name: 'partners', path: () => '/plugins/communities/partners' },
  { name: 'accounts', path: () => '/plugins/communities/accounts' },
  { name: 'tags', path: () => '/plugins/communities/tags' },
  { name: 'search', path: () => '/plugins/communities/search' },
  { name: 'deliveries', path: () => '/plugins/communities/deliveries' },
  { name: 'audit', path: () => '/plugins/communities/audit' },
]

export const pathOf = ({ path }: SitePage, world: World) => typeof path === 'string' ? path : path(world)
/** What tests and pictures of this page are called. */
export const nameOf = ({ as, path, file }: SitePage) => `${as}: ${typeof path === 'string' ? path.replace(token, '…') : `/${file.replace(/(?:\/?index)?\.vue$/, '')}`}`
