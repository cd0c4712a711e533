import type { Strapi } from '../kernel/strapi'
import { adminRoles, permissions } from '../../../contracts/admin'
import { pluginConfig } from '../kernel/strapi'
import { OWN_PARTNER, ownPartner } from '../partners/condition'

interface Role { id: number, code: string }
interface RoleService {
  findOne: (where: { code: string }) => Promise<Role | null>
  create: (role: { name: string, code: string, description: string }) => Promise<Role>
  createRolesIfNoneExist: () => Promise<void>
  assignPermissions: (id: number, permissions: { action: string, subject: string | null, conditions: string[], properties: object }[]) => Promise<unknown>
}

const ACTIONS = [
  { uid: 'read', displayName: 'Open the Communities section', pluginName: 'communities', section: 'plugins', subCategory: 'communities' },
  { uid: 'requests.decide', displayName: 'Approve and decline requests to join', pluginName: 'communities', section: 'plugins', subCategory: 'requests' },
  { uid: 'partner', displayName: 'See and manage the communities of one\'s partners (partner staff)', pluginName: 'communities', section: 'plugins', subCategory: 'communities' },
  { uid: 'all', displayName: 'See and manage every community (KM staff)', pluginName: 'communities', section: 'plugins', subCategory: 'communities' },
]

/** The languages in which the plugin brings texts. */
const LANGUAGES = ['en', 'cy']

/** What a role edits in the Content Manager, in every language. */
const TEXTS = [
  { subject: 'plugin::communities.toolkit', may: ['read', 'update'], fields: ['stage', 'title', 'guidance'] },
  { subject: 'plugin::communities.toolkit-task', may: ['create', 'read', 'update', 'delete'], fields: ['text', 'hint', 'stage', 'position', 'automatic'] },
  { subject: 'plugin::communities.prompt', may: ['create', 'read', 'update', 'delete'], fields: ['text', 'hint', 'stage', 'position'] },
]

/** What members wrote, and their communities; whose it is, and where, nobody changes there (`DocumentRules`). */
const WRITTEN = [
  { subject: 'plugin::communities.community', may: ['read', 'update', 'delete'], fields: ['name', 'summary', 'description', 'charter', 'agreement', 'reach', 'joining', 'listed', 'membersInvite', 'approval', 'accent', 'topics', 'region'] },
  { subject: 'plugin::communities.contribution', may: ['read', 'update', 'delete'], fields: ['title', 'body', 'audience', 'state', 'pinned', 'locked', 'language', 'home'] },
  { subject: 'plugin::communities.comment', may: ['read', 'update', 'delete'], fields: ['body', 'state', 'contribution'] },
]

/** The page of a partner; partner staff edit their own. */
const PARTNER = { subject: 'plugin::communities.partner', fields: ['slug', 'name', 'summary', 'text', 'accent', 'logo'] }

/** A logo comes from the media library, where partner staff find what they have put there themselves. */
const MEDIA = ['plugin::upload.read', 'plugin::upload.assets.create', 'plugin::upload.assets.update']

/** What Strapi keeps of every document, and nobody fills in. */
const KEPT_BY_STRAPI = ['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations']

/** The host's own pages: staff write, publish and delete them. */
function hostContent(strapi: Strapi) {
  return pluginConfig(strapi, 'publicContent').map(subject => ({
    subject,
    may: ['create', 'read', 'update', 'delete', 'publish'],
    fields: Object.keys(strapi.contentType(subject as never).attributes).filter(name => !KEPT_BY_STRAPI.includes(name)),
  }))
}

/** Rights to whole documents know languages alone, not fields. */
const OF_DOCUMENTS = ['delete', 'publish']

interface Edits { subject: string, may: string[], fields: string[], only?: string }
interface RoleOfOurs { code: string, name: string, description: string, actions: string[], media: string[] | null, edits: (strapi: Strapi) => Edits[] }

const ROLES: RoleOfOurs[] = [
  {
    code: adminRoles.staff,
    name: 'KM staff',
    description: 'Knowledge management staff: every community',
    actions: [permissions.read, permissions.decide, permissions.all],
    media: [],
    edits: strapi => [...TEXTS, ...WRITTEN, { ...PARTNER, may: ['create', 'read', 'update', 'delete', 'publish'] }, ...hostContent(strapi)],
  },
  {
    code: adminRoles.facilitator,
    name: 'Community facilitator',
    description: 'Facilitators whom KM staff gave the admin panel: only the communities they facilitate',
    actions: [permissions.read, permissions.decide],
    media: null,
    edits: () => [],
  },
  {
    code: adminRoles.partner,
    name: 'Partner staff',
    description: 'Staff of a partner organisation: the communities under its name, and its page',
    actions: [permissions.read, permissions.decide, permissions.partner],
    media: ['admin::is-creator'],
    // The name in the address is KM staff's to give.
    edits: () => [{ ...PARTNER, fields: PARTNER.fields.filter(field => field !== 'slug'), may: ['read', 'update', 'publish'], only: OWN_PARTNER }, { ...PARTNER, fields: ['slug'], may: ['read'], only: OWN_PARTNER }],
  },
]

async function createOurs(strapi: Strapi, roles: RoleService): Promise<void> {
  for (const { actions, media, edits, ...role } of ROLES) {
    if (await roles.findOne({ code: role.code }))
      continue
    const created = await roles.create(role)
    await roles.assignPermissions(created.id, [
      ...actions.map(action => ({ action, subject: null, conditions: [], properties: {} })),
      ...media === null ? [] : MEDIA.map(action => ({ action, subject: null, conditions: media, properties: {} })),
      // No list of languages means all of them, also those that the host adds later; Strapi drops a right to delete or publish that has none.
      ...edits(strapi).flatMap(({ subject, may, fields, only }) => may.map(one => ({ action: `plugin::content-manager.explorer.${one}`, subject, conditions: only ? [only] : [], properties: OF_DOCUMENTS.includes(one) ? { locales: LANGUAGES } : { fields, locales: null } }))),
    ])
  }
}

/**
 * Registers what the panel's permissions are, and the three roles that come with them. Roles that exist are left as staff
 * made them. Strapi makes its own roles (Super Admin among them) only while there is no other, and after the plugins'
 * bootstrap: so ours come right after its own, or a new installation could never have an administrator.
 */
export async function registerRoles(strapi: Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(ACTIONS)
  await strapi.service('admin::permission').conditionProvider.register(ownPartner(strapi))
  const roles = strapi.service('admin::role') as unknown as RoleService
  const createTheirs = roles.createRolesIfNoneExist
  roles.createRolesIfNoneExist = async () => {
    await createTheirs()
    await createOurs(strapi, roles)
  }
}
