import type { Session } from '../../../contracts/accounts'
import type { Strapi } from '../kernel/strapi'
import { viewerOf } from '../access/viewer'
import { unauthenticated } from '../kernel/errors'

const manager = (strapi: Strapi) => strapi.sessionManager('users-permissions')

async function accessToken(strapi: Strapi, refreshToken: string): Promise<Session> {
  const access = await manager(strapi).generateAccessToken(refreshToken)
  if ('error' in access)
    throw unauthenticated()
  const payload = JSON.parse(Buffer.from(access.token.split('.')[1] ?? '', 'base64url').toString()) as { exp: number }
  return { accessToken: access.token, refreshToken, expiresAt: new Date(payload.exp * 1000).toISOString() }
}

/** A new session: always one of its own, so nothing from before signing in lives on in it. */
export async function startSession(strapi: Strapi, userId: number): Promise<Session> {
  const { token } = await manager(strapi).generateRefreshToken(String(userId), undefined, { type: 'refresh' })
  return accessToken(strapi, token)
}

/** @throws UnauthorizedError when the refresh token is no longer good, or its owner's account is closed */
export async function refreshSession(strapi: Strapi, refreshToken: string): Promise<Session> {
  const session = await accessToken(strapi, refreshToken)
  if ((await viewerOf(strapi, `Bearer ${session.accessToken}`)).kind !== 'registered')
    throw unauthenticated()
  return session
}

export async function endSession(strapi: Strapi, userId: number, sessionId: string): Promise<void> {
  await manager(strapi).revokeSessionById(String(userId), sessionId)
}

/** After a password change or reset: whoever was signed in elsewhere is no longer. */
export async function endAllSessions(strapi: Strapi, userId: number): Promise<void> {
  await manager(strapi).invalidateRefreshToken(String(userId))
}
