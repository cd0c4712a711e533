import type { PluginDefinition } from '@strapi/strapi/admin'
import { Discuss } from '@strapi/icons'
import { mayRead } from './permissions'
import { HOME, PLUGIN_ID } from './plugin-id'
import { registerTrads } from './text/register-trads'
import { widgets } from './widgets/widgets'

const plugin: PluginDefinition = {
  register(app) {
    app.addMenuLink({
      to: HOME.slice(1),
      icon: Discuss,
      intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Communities' },
      Component: () => import('./pages/App').then(({ App }) => ({ default: App })),
      permissions: mayRead,
      position: 1,
    })
    // First on the home page: what others wait for comes before one's own profile.
    app.widgets.register(others => [...widgets, ...others])
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID })
  },
  registerTrads,
}

export default plugin
