import type { CommunityDetail } from '../../api/communities'
import { useIntl } from 'react-intl'
import { AccessWords } from '../../components/AccessWords'
import { StageBadge, StatusBadge } from '../../components/CommunityBadges'
import { Facts } from '../../components/Facts'
import { PanelLink } from '../../components/PanelLink'
import { Section } from '../../components/Section'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

export function CommunityFacts({ community }: { community: CommunityDetail }) {
  const t = useText()
  const { formatNumber } = useIntl()
  const { id, name, pendingRequests, memberCount, contributionCount, lastActivityAt, createdAt } = community
  return (
    <Section title={t('community.facts')}>
      <Facts
        facts={[
          [t('communities.column.stage'), <StageBadge key="stage" stage={community.stage} />],
          [t('communities.column.status'), <StatusBadge key="status" status={community.status} />],
          [t('communities.column.access'), <AccessWords key="access" community={community} />],
          [t('communities.column.members'), formatNumber(memberCount)],
          [t('community.contributions'), formatNumber(contributionCount)],
          [t('communities.column.requests'), pendingRequests > 0
            ? <PanelLink key="requests" to={`requests?community=${id}`} label={t('communities.waiting', { count: pendingRequests, name })}>{formatNumber(pendingRequests)}</PanelLink>
            : formatNumber(0)],
          [t('communities.column.activity'), lastActivityAt ? <When key="activity" moment={lastActivityAt} /> : t('communities.quiet')],
          [t('community.started'), <When key="started" moment={createdAt} as="date" />],
        ]}
      />
    </Section>
  )
}
