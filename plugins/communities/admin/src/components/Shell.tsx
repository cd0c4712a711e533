import { Box } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { Outlet } from 'react-router-dom'
import { mayRead } from '../permissions'
import { PhoneNav } from './PhoneNav'
import { SideNav } from './SideNav'

/** What stands around every page of the section. */
export function Shell() {
  return (
    <Page.Protect permissions={mayRead}>
      <Layouts.Root sideNav={<SideNav />}>
        <Box display={{ initial: 'block', medium: 'none' }}><PhoneNav /></Box>
        <Outlet />
      </Layouts.Root>
    </Page.Protect>
  )
}
