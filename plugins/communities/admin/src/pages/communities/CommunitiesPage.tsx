import { Typography } from '@strapi/design-system'
import { useCommunityList } from '../../api/communities'
import { isStage } from '../../components/community-words'
import { PageFrame } from '../../components/PageFrame'
import { Loaded } from '../../components/States'
import { useFilters } from '../../components/use-filters'
import { useText } from '../../text/use-text'
import { useRights } from '../../use-rights'
import { CommunityFilters, watches } from './CommunityFilters'
import { CommunityList } from './CommunityList'
import { pageOf, pageSizeOf } from './paging'

/** All communities this account may manage. */
export function CommunitiesPage() {
  const t = useText()
  const { isStaff, isPartner } = useRights()
  const filters = useFilters()
  const q = filters.get('q')
  const stage = filters.get('stage')
  const watch = watches.find(one => isStaff && one === filters.get('watch'))
  const communities = useCommunityList({
    q,
    watch,
    stage: isStage(stage) ? stage : undefined,
    page: pageOf(filters.get('page')),
    pageSize: pageSizeOf(filters.get('pageSize')),
  }, { refetchOnMountOrArgChange: true })
  return (
    <PageFrame title={t(isStaff ? 'nav.communities' : isPartner ? 'nav.communities.partner' : 'nav.communities.own')} subtitle={t('communities.subtitle')}>
      <CommunityFilters q={q} stage={isStage(stage) ? stage : ''} watch={watch} isStaff={isStaff} onChange={filters.set} />
      <Loaded query={communities}>
        {data => (
          <>
            {watch && <Typography tag="p" paddingBottom={4}>{t(`watch.rule.${watch}`, { ...data.watchDays })}</Typography>}
            <CommunityList page={data} busy={communities.isFetching} onShowAll={q !== '' || isStage(stage) || watch ? filters.clear : undefined} />
          </>
        )}
      </Loaded>
    </PageFrame>
  )
}
