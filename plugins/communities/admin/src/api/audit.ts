import type { admin } from '../../../contracts/admin'
import type { AuditEntry } from '../../../contracts/audit'
import type { DataOf, QueryInputOf } from '../../../contracts/endpoint'
import { address, communitiesApi, unwrap } from './client'

export type { AuditEntry }
export type AuditPage = DataOf<typeof admin.audit>
export type AuditQuery = QueryInputOf<typeof admin.audit>

const auditApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesAudit: build.query<AuditPage, AuditQuery>({
      query: filters => address('/audit', filters),
      transformResponse: unwrap<AuditPage>,
    }),
  }),
})

export const auditCsvAddress = (filters: AuditQuery) => address('/audit.csv', filters)

export const { useCommunitiesAuditQuery: useAudit } = auditApi
