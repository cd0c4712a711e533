import type { Strapi } from '../kernel/strapi'
import { adminRoles, permissions } from '../../../contracts/admin'

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

const ROLES = [
  { code: adminRoles.staff, name: 'KM staff', description: 'Knowledge management staff: every community', actions: [permissions.read, permissions.decide, permissions.all], edits: TEXTS },
  { code: adminRoles.facilitator, name: 'Community facilitator', description: 'Facilitators whom KM staff gave the admin panel: only the communities they facilitate', actions: [permissions.read, permissions.decide], edits: [] },
]

async function createOurs(roles: RoleService): Promise<void> {
  for (const { actions, edits, ...role } of ROLES) {
    if (await roles.findOne({ code: role.code }))
      continue
    const created = await roles.create(role)
    await roles.assignPermissions(created.id, [
      ...actions.map(action => ({ action, subject: null, conditions: [], properties: {} })),
      // No list of languages means all of them, also those that the host adds later; Strapi drops a right to delete that has none.
      ...edits.flatMap(({ subject, may, fields }) => may.map(one => ({ action: `plugin::content-manager.explorer.${one}`, subject, conditions: [], properties: one === 'delete' ? { locales: LANGUAGES } : { fields, locales: null } }))),
    ])
  }
}

/**
 * Registers what the panel's permissions are, and the two roles that come with them. Roles that exist are left as staff
 * made them. Strapi makes its own roles (Super Admin among them) only while there is no other, and after the plugins'
 * bootstrap: so ours come right after its own, or a new installation could never have an administrator.
 */
export async function registerRoles(strapi: Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(ACTIONS)
  const roles = strapi.service('admin::role') as unknown as RoleService
  const createTheirs = roles.createRolesIfNoneExist
  roles.createRolesIfNoneExist = async () => {
    await createTheirs()
    await createOurs(roles)
  }
}
