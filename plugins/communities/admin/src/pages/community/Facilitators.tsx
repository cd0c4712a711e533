import type { Facilitator } from '../../api/communities'
import { Flex, Typography } from '@strapi/design-system'
import { ItemList } from '../../components/ItemList'
import { PersonLines } from '../../components/PersonLines'
import { Section } from '../../components/Section'
import { useText } from '../../text/use-text'
import { PanelAccess } from './PanelAccess'

/** Who facilitates, and which of them work in this panel. */
export function Facilitators({ facilitators, isStaff }: { facilitators: Facilitator[], isStaff: boolean }) {
  const t = useText()
  return (
    <Section title={t('facilitators.title')}>
      <ItemList items={facilitators} empty={t('facilitators.none')}>
        {person => (
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <div>
              <Typography tag="div" fontWeight="bold">{person.name}</Typography>
              <PersonLines person={person} />
            </div>
            <Typography variant="pi">{t(`facilitators.access.${person.adminAccess}`)}</Typography>
            {isStaff && <PanelAccess person={person} />}
          </Flex>
        )}
      </ItemList>
    </Section>
  )
}
