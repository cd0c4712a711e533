import type { WidgetArgs } from '@strapi/strapi/admin'
import { Discuss, User } from '@strapi/icons'
import { mayRead } from '../permissions'
import { HOME, PLUGIN_ID } from '../plugin-id'

/** On Strapi's home page, to those who may open the section. */
export const widgets: WidgetArgs[] = [
  {
    id: 'requests-waiting',
    pluginId: PLUGIN_ID,
    icon: User,
    title: { id: `${PLUGIN_ID}.widget.requests`, defaultMessage: 'Requests to join' },
    link: { label: { id: `${PLUGIN_ID}.widget.requests.link`, defaultMessage: 'Open join requests' }, href: `${HOME}/requests` },
    permissions: mayRead,
    component: async () => (await import('./RequestsWidget')).RequestsWidget,
  },
  {
    id: 'new-communities',
    pluginId: PLUGIN_ID,
    icon: Discuss,
    title: { id: `${PLUGIN_ID}.widget.new`, defaultMessage: 'New communities' },
    link: { label: { id: `${PLUGIN_ID}.widget.new.link`, defaultMessage: 'Open communities' }, href: `${HOME}/communities` },
    permissions: mayRead,
    component: async () => (await import('./NewCommunitiesWidget')).NewCommunitiesWidget,
  },
]
