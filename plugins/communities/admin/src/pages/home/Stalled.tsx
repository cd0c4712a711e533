import type { AdminHome } from '../../../../contracts/admin'
import type { StallKind } from '../../../../contracts/lifecycle'
import type { TextKey } from '../../text/use-text'
import { ItemList, ItemNote } from '../../components/ItemList'
import { PanelLink } from '../../components/PanelLink'
import { Section } from '../../components/Section'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

const words: Record<StallKind, TextKey> = { quiet: 'home.stalled.quiet', requests: 'home.stalled.requests', questions: 'home.stalled.questions' }

/** Communities that have come to a stand: their facilitators have been told, and may need help. */
export function Stalled({ stalled: { total, items } }: Pick<AdminHome, 'stalled'>) {
  const t = useText()
  return (
    <Section title={t('home.stalled', { count: total })}>
      <ItemList items={items} empty="">
        {({ kind, since, community }) => (
          <>
            <PanelLink to={kind === 'requests' ? `requests?community=${community.id}` : `communities/${community.id}`}>{community.name}</PanelLink>
            <ItemNote>
              {`${t(words[kind])} `}
              <When moment={since} as="date" />
            </ItemNote>
          </>
        )}
      </ItemList>
    </Section>
  )
}
