import type { Admin } from './admins'

/** A type that staff edit, in the Content Manager as this account has it. */
export function contentOf({ panel }: { panel: Pick<Admin['panel'], 'get' | 'post' | 'put' | 'delete'> }, type: 'page' | 'announcement' | 'partner') {
  const uid = type === 'partner' ? 'plugin::communities.partner' : `api::${type}.${type}`
  const at = (documentId = '', action = '') => `/content-manager/collection-types/${uid}${documentId && `/${documentId}`}${action && `/actions/${action}`}`
  return {
    create: (locale: string, data: object) => panel.post(`${at()}?locale=${locale}`, data),
    read: (documentId: string, locale: string) => panel.get(`${at(documentId)}?locale=${locale}`),
    save: (documentId: string, locale: string, data: object) => panel.put(`${at(documentId)}?locale=${locale}`, data),
    publish: (documentId: string, locale: string, data: object) => panel.post(`${at(documentId, 'publish')}?locale=${locale}`, data),
    unpublish: (documentId: string, locale: string) => panel.post(`${at(documentId, 'unpublish')}?locale=${locale}`, {}),
    remove: (documentId: string, locale: string) => panel.delete(`${at(documentId)}?locale=${locale}`),
    /** Where the panel shows it; empty where it doesn't. */
    preview: async (documentId: string, locale: string, status = 'draft'): Promise<string> =>
      (await panel.get(`/content-manager/preview/url/${uid}?documentId=${documentId}&locale=${locale}&status=${status}`)).body?.data?.url ?? '',
  }
}
