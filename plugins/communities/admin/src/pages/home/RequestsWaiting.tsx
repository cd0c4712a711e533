import type { AdminRequest } from '../../../../contracts/admin'
import { ItemList, ItemNote } from '../../components/ItemList'
import { PanelLink } from '../../components/PanelLink'
import { Section } from '../../components/Section'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

/** The requests that have waited longest, each a step from being read and answered. */
export function RequestsWaiting({ total, requests }: { total: number, requests: AdminRequest[] }) {
  const t = useText()
  return (
    <Section
      title={t('home.requests', { count: total })}
      action={total > 0 && <PanelLink to="requests">{t('home.requests.all')}</PanelLink>}
    >
      <ItemList items={requests} empty={t('home.requests.none')}>
        {({ id, person, community, requestedAt }) => (
          <>
            <PanelLink to={`requests?open=${id}`}>{t('requests.who', { person: person.name, community: community.name })}</PanelLink>
            <ItemNote>
              {person.organisation ? `${person.organisation} · ` : ''}
              <When moment={requestedAt} as="age" />
            </ItemNote>
          </>
        )}
      </ItemList>
    </Section>
  )
}
