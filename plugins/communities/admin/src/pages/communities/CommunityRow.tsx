import type { AdminCommunity } from '../../../../contracts/admin'
import { Typography } from '@strapi/design-system'
import { useIntl } from 'react-intl'
import { AccessWords } from '../../components/AccessWords'
import { StageBadge, StatusBadge } from '../../components/CommunityBadges'
import { Cell, Row } from '../../components/DataTable'
import { PanelLink } from '../../components/PanelLink'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

export function CommunityRow({ community }: { community: AdminCommunity }) {
  const t = useText()
  const { formatNumber } = useIntl()
  const { id, name, summary, stage, status, memberCount, pendingRequests, lastActivityAt } = community
  return (
    <Row>
      <Cell>
        <PanelLink to={`communities/${id}`}>{name}</PanelLink>
        <Typography tag="div" variant="pi" textColor="neutral600">{summary}</Typography>
      </Cell>
      <Cell label={t('communities.column.stage')} nowrap><StageBadge stage={stage} /></Cell>
      <Cell label={t('communities.column.status')} nowrap><StatusBadge status={status} /></Cell>
      <Cell label={t('communities.column.access')}><AccessWords community={community} /></Cell>
      <Cell label={t('communities.column.members')} numeric>{formatNumber(memberCount)}</Cell>
      <Cell label={t('communities.column.requests')} numeric>
        {pendingRequests > 0
          ? <PanelLink to={`requests?community=${id}`} label={t('communities.waiting', { count: pendingRequests, name })}>{formatNumber(pendingRequests)}</PanelLink>
          : formatNumber(0)}
      </Cell>
      <Cell label={t('communities.column.activity')} nowrap>{lastActivityAt ? <When moment={lastActivityAt} /> : t('communities.quiet')}</Cell>
    </Row>
  )
}
