import type { ReactNode } from 'react'
import { Link } from '@strapi/design-system'
import { Link as RouterLink } from 'react-router-dom'
import { styled } from 'styled-components'
import { HOME } from '../plugin-id'

interface PanelLinkProps {
  /** The path below the section's home; the home itself when left out. */
  to?: string
  /** Said to screen readers instead of the children, where those mean little alone (a number). */
  label?: string
  /** As large as the quiet lines around it. */
  small?: boolean
  children: ReactNode
}

const Small = styled.div`
  a, a * { font-size: ${({ theme }) => theme.fontSizes[1]}; }
`

/** A link to another page of the section. */
export function PanelLink({ to = '', label, small = false, children }: PanelLinkProps) {
  const link = <Link tag={RouterLink} to={to === '' ? HOME : `${HOME}/${to}`} aria-label={label}>{children}</Link>
  return small ? <Small>{link}</Small> : link
}
