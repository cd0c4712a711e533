import type { AdminHome } from '../../../../contracts/admin'
import { Flex, Grid } from '@strapi/design-system'
import { useHome } from '../../api/home'
import { PageFrame } from '../../components/PageFrame'
import { Loaded } from '../../components/States'
import { useText } from '../../text/use-text'
import { FailedDeliveries } from './FailedDeliveries'
import { Figures } from './Figures'
import { NewCommunities } from './NewCommunities'
import { RecentActivity } from './RecentActivity'
import { RequestsWaiting } from './RequestsWaiting'
import { Stalled } from './Stalled'

/** What needs me today. */
export function HomePage() {
  const t = useText()
  const home = useHome(undefined, { refetchOnMountOrArgChange: true })
  return (
    <PageFrame title={t('home.title')} subtitle={home.data && t(`home.subtitle.${home.data.scope}`)}>
      <Loaded query={home}>{data => <Today home={data} />}</Loaded>
    </PageFrame>
  )
}

function Today({ home }: { home: AdminHome }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {home.failedDeliveries !== null && home.failedDeliveries > 0 && <FailedDeliveries count={home.failedDeliveries} />}
      <RequestsWaiting total={home.requestsWaiting} requests={home.oldestRequests} />
      {home.stalled.total > 0 && <Stalled stalled={home.stalled} />}
      <Grid.Root gap={6}>
        <Grid.Item col={6} s={12} xs={12} alignItems="stretch"><NewCommunities communities={home.newCommunities} /></Grid.Item>
        <Grid.Item col={6} s={12} xs={12} alignItems="stretch"><RecentActivity items={home.recentActivity} /></Grid.Item>
      </Grid.Root>
      <Figures figures={home.figures} scope={home.scope} />
    </Flex>
  )
}
