import type { AdminHome } from '../../../../contracts/admin'
import { ItemList, ItemNote } from '../../components/ItemList'
import { PanelLink } from '../../components/PanelLink'
import { Section } from '../../components/Section'
import { SiteLink } from '../../components/SiteLink'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

/** Anyone may start a community, so someone looks at each new one. */
export function NewCommunities({ communities }: { communities: AdminHome['newCommunities'] }) {
  const t = useText()
  return (
    <Section title={t('home.new')} action={<PanelLink to="communities">{t('home.new.all')}</PanelLink>}>
      <ItemList items={communities} empty={t('home.new.none')}>
        {({ id, name, startedBy, createdAt, siteUrl }) => (
          <>
            <PanelLink to={`communities/${id}`}>{name}</PanelLink>
            <ItemNote>
              {startedBy ? `${t('home.new.by', { person: startedBy.name })} · ` : ''}
              <When moment={createdAt} />
            </ItemNote>
            <SiteLink href={siteUrl}>{t('seeOnSite')}</SiteLink>
          </>
        )}
      </ItemList>
    </Section>
  )
}
