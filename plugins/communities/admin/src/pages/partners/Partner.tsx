import type { AdminPartner } from '../../api/partners'
import { Box, Flex, Grid, Link as TextLink, Typography, VisuallyHidden } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { Section } from '../../components/Section'
import { SiteLink } from '../../components/SiteLink'
import { useText } from '../../text/use-text'
import { PARTNER_TEXTS } from './partner-texts'
import { PartnerCommunities } from './PartnerCommunities'
import { PartnerPeople } from './PartnerPeople'

export interface PartnerProps { partner: AdminPartner, isStaff: boolean }

export function Partner({ partner, isStaff }: PartnerProps) {
  const t = useText()
  const { id, name, siteUrl } = partner
  const edit = (
    <TextLink tag={Link} to={`${PARTNER_TEXTS}/${id}`}>
      {t('partners.edit')}
      <VisuallyHidden>{` ${name}`}</VisuallyHidden>
    </TextLink>
  )
  return (
    <Section title={name} action={edit}>
      <Box paddingBottom={5}>
        {siteUrl ? <SiteLink href={siteUrl}>{siteUrl.replace(/^https?:\/\//, '')}</SiteLink> : <Typography>{t('partners.unpublished')}</Typography>}
      </Box>
      <Grid.Root gap={6}>
        <Grid.Item col={6} s={12} xs={12} alignItems="flex-start"><Flex direction="column" alignItems="stretch" width="100%"><PartnerCommunities partner={partner} isStaff={isStaff} /></Flex></Grid.Item>
        <Grid.Item col={6} s={12} xs={12} alignItems="flex-start"><Flex direction="column" alignItems="stretch" width="100%"><PartnerPeople partner={partner} isStaff={isStaff} /></Flex></Grid.Item>
      </Grid.Root>
    </Section>
  )
}
