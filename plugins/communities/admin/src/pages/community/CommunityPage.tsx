import type { CommunityDetail } from '../../api/communities'
import { Flex, Grid, LinkButton } from '@strapi/design-system'
import { ExternalLink } from '@strapi/icons'
import { BackButton } from '@strapi/strapi/admin'
import { useParams } from 'react-router-dom'
import { useCommunity } from '../../api/communities'
import { PageFrame } from '../../components/PageFrame'
import { PanelLink } from '../../components/PanelLink'
import { Loaded } from '../../components/States'
import { HOME } from '../../plugin-id'
import { useText } from '../../text/use-text'
import { useRights } from '../../use-rights'
import { StageSection } from '../lifecycle/StageSection'
import { MergeSection } from '../merge/MergeSection'
import { PlaceSection } from '../place/PlaceSection'
import { Charter } from './Charter'
import { Colleagues } from './Colleagues'
import { CommunityFacts } from './CommunityFacts'
import { ExportSection } from './ExportSection'
import { Facilitators } from './Facilitators'
import { HandOverSection } from './HandOverSection'
import { StatusSection } from './StatusSection'

/** One community: what it is for, who facilitates it, and what KM staff may do about it. */
export function CommunityPage() {
  const t = useText()
  const { community: id = '' } = useParams()
  const community = useCommunity(id, { refetchOnMountOrArgChange: true })
  const { data } = community
  return (
    <PageFrame
      title={data?.name ?? t('community.title')}
      subtitle={data?.summary}
      back={<BackButton fallback={`${HOME}/communities`} />}
      action={data && <LinkButton href={data.siteUrl} target="_blank" rel="noreferrer" variant="secondary" endIcon={<ExternalLink />}>{t('seeOnSite.newTab')}</LinkButton>}
    >
      <Loaded query={community}>{found => <Details community={found} />}</Loaded>
    </PageFrame>
  )
}

function Details({ community }: { community: CommunityDetail }) {
  const t = useText()
  const { isStaff, isPartner } = useRights()
  return (
    <Grid.Root gap={6}>
      <Grid.Item col={7} s={12} xs={12} alignItems="flex-start">
        <Flex direction="column" alignItems="stretch" gap={6} width="100%">
          <Charter charter={community.charter} />
          <StageSection community={community} />
          <PlaceSection community={community} />
          <ExportSection community={community} />
        </Flex>
      </Grid.Item>
      <Grid.Item col={5} s={12} xs={12} alignItems="flex-start">
        <Flex direction="column" alignItems="stretch" gap={6} width="100%">
          <CommunityFacts community={community} />
          <Facilitators facilitators={community.facilitators} isStaff={isStaff} />
          {isStaff && <Colleagues community={community} />}
          {(isStaff || isPartner) && <HandOverSection community={community} />}
          {isStaff && <MergeSection community={community} />}
          {(isStaff || isPartner) && <StatusSection community={community} />}
          {isStaff && <PanelLink to={`audit?community=${community.id}`}>{t('community.audit')}</PanelLink>}
        </Flex>
      </Grid.Item>
    </Grid.Root>
  )
}
