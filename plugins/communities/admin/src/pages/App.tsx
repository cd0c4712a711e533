import { Route, Routes } from 'react-router-dom'
import { Shell } from '../components/Shell'
import { StaffOnly } from '../components/StaffOnly'
import { AccountsPage } from './accounts/AccountsPage'
import { AuditPage } from './audit/AuditPage'
import { BoardPage } from './board/BoardPage'
import { CommunitiesPage } from './communities/CommunitiesPage'
import { CommunityPage } from './community/CommunityPage'
import { DeliveriesPage } from './deliveries/DeliveriesPage'
import { HomePage } from './home/HomePage'
import { NotFoundPage } from './NotFoundPage'
import { PartnersPage } from './partners/PartnersPage'
import { ReportsPage } from './reports/ReportsPage'
import { WordsPage } from './reports/WordsPage'
import { RequestsPage } from './requests/RequestsPage'
import { SearchPage } from './search/SearchPage'
import { TagsPage } from './tags/TagsPage'

/** The section's pages; loaded when the first of them is opened. */
export function App() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<HomePage />} />
        <Route path="reports" element={<ReportsPage />} />
        <Route path="reports/words" element={<StaffOnly><WordsPage /></StaffOnly>} />
        <Route path="requests" element={<RequestsPage />} />
        <Route path="board" element={<BoardPage />} />
        <Route path="communities" element={<CommunitiesPage />} />
        <Route path="communities/:community" element={<CommunityPage />} />
        <Route path="partners" element={<PartnersPage />} />
        <Route path="accounts" element={<StaffOnly><AccountsPage /></StaffOnly>} />
        <Route path="tags" element={<StaffOnly><TagsPage /></StaffOnly>} />
        <Route path="search" element={<StaffOnly><SearchPage /></StaffOnly>} />
        <Route path="deliveries" element={<StaffOnly><DeliveriesPage /></StaffOnly>} />
        <Route path="audit" element={<StaffOnly><AuditPage /></StaffOnly>} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
