import { adminApi } from '@strapi/strapi/admin'
import { PLUGIN_ID } from '../plugin-id'

/**
 * Strapi's own client (admin session, cache, refetching), with our kinds of data:
 * a change names the kinds it touches, and every page that shows them asks again.
 */
export const communitiesApi = adminApi.enhanceEndpoints({
  addTagTypes: ['CommunitiesHome', 'CommunitiesRequests', 'CommunitiesCommunity', 'CommunitiesPlan', 'CommunitiesDeliveries', 'CommunitiesTags', 'CommunitiesSearch', 'CommunitiesReports', 'CommunitiesWords', 'CommunitiesAccounts', 'CommunitiesExport', 'CommunitiesPartners'],
})

/**
 * The address of a call: path parameters and query are encoded here because Strapi's client does not.
 * Query values that are missing or empty are left out.
 */
export function address(path: string, query: Record<string, string | number | undefined> = {}): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '')
      words.set(name, String(value))
  }
  return `/${PLUGIN_ID}${path}${words.size > 0 ? `?${words}` : ''}`
}

/** One part of a path. */
export const part = encodeURIComponent

/** Every answer of ours stands in `data`. */
export function unwrap<T>(answer: { data: T }): T {
  return answer.data
}
