import type { ReactNode } from 'react'
import { Layouts, Page } from '@strapi/strapi/admin'

interface PageFrameProps {
  title: string
  /** Says in a sentence what the page is for. */
  subtitle?: string
  /** The way back to where the page belongs. */
  back?: ReactNode
  action?: ReactNode
  children: ReactNode
}

/** The head and body that every page of the section shares. */
export function PageFrame({ title, subtitle, back, action, children }: PageFrameProps) {
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      {/* The id names the <main> of Strapi's design system. */}
      <Layouts.Header id="main-content-title" title={title} subtitle={subtitle} navigationAction={back} primaryAction={action} />
      <Layouts.Content>{children}</Layouts.Content>
    </Page.Main>
  )
}
