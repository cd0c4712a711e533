import type { NavItem } from './use-nav-items'
import { Badge, Box, VisuallyHidden } from '@strapi/design-system'
import { SubNav } from '@strapi/strapi/admin'
import { useText } from '../text/use-text'
import { LanguageButton } from './LanguageButton'
import { useNavItems } from './use-nav-items'

/** The section's pages, in Strapi's second column. */
export function SideNav() {
  const t = useText()
  const items = useNavItems()
  return (
    <SubNav.Main aria-label={t('nav.label')}>
      <SubNav.Header label={t('plugin.name')} />
      <SubNav.Content>
        <SubNav.Sections>
          {[
            <SubNav.Section key="pages" label={t('nav.pages')}>
              {items.map(item => <SubNav.Link key={item.to} to={item.to} end={item.end} label={item.label} endAction={<Waiting item={item} />} />)}
            </SubNav.Section>,
          ]}
        </SubNav.Sections>
        <Box paddingTop={6} paddingLeft={5}><LanguageButton /></Box>
      </SubNav.Content>
    </SubNav.Main>
  )
}

function Waiting({ item }: { item: NavItem }) {
  if (item.waiting === 0)
    return null
  return (
    <Badge backgroundColor="neutral200" textColor="neutral800">
      <span aria-hidden>{item.waiting}</span>
      <VisuallyHidden>{item.waitingLabel}</VisuallyHidden>
    </Badge>
  )
}
