import type { ReactNode } from 'react'
import { Link, Typography } from '@strapi/design-system'
import { useText } from '../text/use-text'

/** A link to the site. It opens beside the panel, and says so. */
export function SiteLink({ href, children }: { href: string, children: ReactNode }) {
  const t = useText()
  return (
    <Link href={href} target="_blank" rel="noreferrer">
      {children}
      {' '}
      <Typography variant="pi" textColor="inherit">{t('newTab')}</Typography>
    </Link>
  )
}
