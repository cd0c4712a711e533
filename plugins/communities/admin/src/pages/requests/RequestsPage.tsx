import { useRequests } from '../../api/requests'
import { PageFrame } from '../../components/PageFrame'
import { Loaded } from '../../components/States'
import { useCursorPaging } from '../../components/use-cursor-paging'
import { useFilters } from '../../components/use-filters'
import { useText } from '../../text/use-text'
import { RequestFilters } from './RequestFilters'
import { RequestList } from './RequestList'

/** Everyone who waits for an answer, longest first. */
export function RequestsPage() {
  const t = useText()
  const filters = useFilters()
  const community = filters.get('community')
  const q = filters.get('q')
  const paging = useCursorPaging(JSON.stringify([community, q]))
  const requests = useRequests({ community, q, cursor: paging.cursor }, { refetchOnMountOrArgChange: true })
  return (
    <PageFrame title={t('requests.title')} subtitle={t('requests.subtitle')}>
      <RequestFilters communities={requests.data?.communities ?? []} community={community} q={q} onChange={filters.set} />
      <Loaded query={requests}>
        {data => (
          <RequestList
            page={data}
            paging={paging}
            busy={requests.isFetching}
            isSearch={q !== ''}
            openId={filters.get('open')}
            onShowAll={community !== '' || q !== '' ? filters.clear : undefined}
          />
        )}
      </Loaded>
    </PageFrame>
  )
}
