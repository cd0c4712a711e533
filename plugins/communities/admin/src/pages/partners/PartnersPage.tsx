import { Flex, LinkButton } from '@strapi/design-system'
import { Plus } from '@strapi/icons'
import { Link } from 'react-router-dom'
import { usePartners } from '../../api/partners'
import { PageFrame } from '../../components/PageFrame'
import { Loaded, Nothing } from '../../components/States'
import { useText } from '../../text/use-text'
import { useRights } from '../../use-rights'
import { Partner } from './Partner'
import { PARTNER_TEXTS } from './partner-texts'

/** Partner organisations: their pages, their communities, and who looks after those. */
export function PartnersPage() {
  const t = useText()
  const { isStaff } = useRights()
  const partners = usePartners(undefined, { refetchOnMountOrArgChange: true })
  return (
    <PageFrame
      title={t('nav.partners')}
      subtitle={t(isStaff ? 'partners.subtitle.all' : 'partners.subtitle.own')}
      action={isStaff && <LinkButton tag={Link} to={`${PARTNER_TEXTS}/create`} startIcon={<Plus />}>{t('partners.create')}</LinkButton>}
    >
      <Loaded query={partners}>
        {found => found.length === 0
          ? <Nothing>{t('partners.none')}</Nothing>
          : (
              <Flex direction="column" alignItems="stretch" gap={6}>
                {found.map(partner => <Partner key={partner.id} partner={partner} isStaff={isStaff} />)}
              </Flex>
            )}
      </Loaded>
    </PageFrame>
  )
}
