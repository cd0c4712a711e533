import { useHome } from '../api/home'
import { HOME } from '../plugin-id'
import { useText } from '../text/use-text'
import { useRights } from '../use-rights'

export interface NavItem {
  to: string
  label: string
  /** Matches its own address only, not those below it. */
  end?: boolean
  /** How many things wait there; 0 shows nothing. */
  waiting: number
  /** The same in words, for screen readers. */
  waitingLabel: string
}

/** The pages of the section that this account may open. */
export function useNavItems(): NavItem[] {
  const t = useText()
  const { isStaff, isPartner } = useRights()
  const { data: home } = useHome()
  const item = (path: string, label: string, waiting = 0): NavItem =>
    ({ to: `${HOME}${path}`, label, waiting, waitingLabel: t('nav.waiting', { count: waiting }) })

  // Their texts are edited where Strapi's texts are.
  const toolkits: NavItem = { ...item('', t('nav.toolkits')), to: '/content-manager/collection-types/plugin::communities.toolkit' }
  const items = [
    { ...item('', t('nav.home')), end: true },
    item('/requests', t('nav.requests'), home?.requestsWaiting),
    item('/reports', t('nav.reports'), home?.reportsWaiting),
    item('/communities', t(isStaff ? 'nav.communities' : isPartner ? 'nav.communities.partner' : 'nav.communities.own')),
    item('/board', t('nav.board')),
  ]
  if (isStaff || isPartner)
    items.push(item('/partners', t(isStaff ? 'nav.partners' : 'nav.partner')))
  if (isStaff)
    items.push(item('/accounts', t('nav.accounts'), home?.suspensionAppeals), toolkits, item('/tags', t('nav.tags')), item('/search', t('nav.search')), item('/deliveries', t('nav.deliveries'), home?.failedDeliveries ?? 0), item('/audit', t('nav.audit')))
  return items
}
