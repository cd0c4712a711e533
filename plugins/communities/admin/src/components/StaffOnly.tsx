import type { ReactNode } from 'react'
import { Page } from '@strapi/strapi/admin'
import { permissions } from '../permissions'

const all = [{ action: permissions.all, subject: null }]

/** A page for KM staff; others are told that it isn't theirs. */
export function StaffOnly({ children }: { children: ReactNode }) {
  return <Page.Protect permissions={all}>{children}</Page.Protect>
}
