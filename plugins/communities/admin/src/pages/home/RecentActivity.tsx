import type { AdminHome } from '../../../../contracts/admin'
import { ItemList, ItemNote } from '../../components/ItemList'
import { Section } from '../../components/Section'
import { SiteLink } from '../../components/SiteLink'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

/** What people are talking about now. */
export function RecentActivity({ items }: { items: AdminHome['recentActivity'] }) {
  const t = useText()
  return (
    <Section title={t('home.activity')}>
      <ItemList items={items} empty={t('home.activity.none')}>
        {({ title, siteUrl, author, community, commentCount, lastActivityAt }) => (
          <>
            <SiteLink href={siteUrl}>{title}</SiteLink>
            <ItemNote>{t('home.activity.by', { author: author.name, community: community.name })}</ItemNote>
            <ItemNote>
              {`${t('home.activity.replies', { count: commentCount })} · `}
              <When moment={lastActivityAt} />
            </ItemNote>
          </>
        )}
      </ItemList>
    </Section>
  )
}
