import type { ReactNode } from 'react'
import { Link } from '@strapi/design-system'
import { Link as RouterLink } from 'react-router-dom'
import { HOME } from '../plugin-id'

interface PanelLinkProps {
  /** The path below the section's home; the home itself when left out. */
  to?: string
  /** Said to screen readers instead of the children, where those mean little alone (a number). */
  label?: string
  children: ReactNode
}

/** A link to another page of the section. */
export function PanelLink({ to = '', label, children }: PanelLinkProps) {
  return <Link tag={RouterLink} to={to === '' ? HOME : `${HOME}/${to}`} aria-label={label}>{children}</Link>
}
