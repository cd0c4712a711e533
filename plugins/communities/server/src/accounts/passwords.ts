import type { Strapi } from '../kernel/strapi'
import { randomUUID } from 'node:crypto'

interface UsersPermissionsUser {
  ensureHashedPasswords: (values: { password: string }) => Promise<{ password: string }>
  validatePassword: (password: string, hash: string) => Promise<boolean>
}

const users = (strapi: Strapi) => strapi.plugin('users-permissions').service('user') as UsersPermissionsUser

export async function hashPassword(strapi: Strapi, password: string): Promise<string> {
  return (await users(strapi).ensureHashedPasswords({ password })).password
}

let nobody: Promise<string> | undefined

/** Whether the password is right. Takes the same time when there is no account: then it is compared with nobody's. */
export async function isPassword(strapi: Strapi, password: string, hash: string | null | undefined): Promise<boolean> {
  nobody ??= hashPassword(strapi, randomUUID())
  const right = await users(strapi).validatePassword(password, hash ?? await nobody)
  return right && Boolean(hash)
}
