import type { Strapi } from '../kernel/strapi'

/** Where somebody begins in the panel: an account that is not set up yet by choosing its password. */
export function panelLink(strapi: Strapi, { isActive, registrationToken }: { isActive: boolean, registrationToken: string | null }): string {
  const panel = strapi.config.get<string>('admin.absoluteUrl')
  return isActive ? panel : `${panel}/auth/register?${new URLSearchParams({ registrationToken: registrationToken ?? '' })}`
}
