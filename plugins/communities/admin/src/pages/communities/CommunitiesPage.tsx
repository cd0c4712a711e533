import { useCommunityList } from '../../api/communities'
import { isStage } from '../../components/community-words'
import { PageFrame } from '../../components/PageFrame'
import { Loaded } from '../../components/States'
import { useFilters } from '../../components/use-filters'
import { useText } from '../../text/use-text'
import { useRights } from '../../use-rights'
import { CommunityFilters } from './CommunityFilters'
import { CommunityList } from './CommunityList'
import { pageOf, pageSizeOf } from './paging'

/** All communities this account may manage. */
export function CommunitiesPage() {
  const t = useText()
  const { isStaff } = useRights()
  const filters = useFilters()
  const q = filters.get('q')
  const stage = filters.get('stage')
  const communities = useCommunityList({
    q,
    stage: isStage(stage) ? stage : undefined,
    page: pageOf(filters.get('page')),
    pageSize: pageSizeOf(filters.get('pageSize')),
  }, { refetchOnMountOrArgChange: true })
  return (
    <PageFrame title={isStaff ? t('nav.communities') : t('nav.communities.own')} subtitle={t('communities.subtitle')}>
      <CommunityFilters q={q} stage={isStage(stage) ? stage : ''} onChange={filters.set} />
      <Loaded query={communities}>
        {data => <CommunityList page={data} busy={communities.isFetching} onShowAll={q !== '' || isStage(stage) ? filters.clear : undefined} />}
      </Loaded>
    </PageFrame>
  )
}
