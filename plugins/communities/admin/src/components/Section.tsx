import type { ReactNode } from 'react'
import { Box, Flex, Typography } from '@strapi/design-system'
import { useId } from 'react'

interface SectionProps {
  title: string
  /** Beside the title: a link to more, a button. */
  action?: ReactNode
  children: ReactNode
}

/** A white panel with a heading, as on Strapi's own home page. */
export function Section({ title, action, children }: SectionProps) {
  const id = useId()
  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" shadow="tableShadow" hasRadius padding={{ initial: 4, medium: 6 }} width="100%">
      <Flex justifyContent="space-between" alignItems="baseline" gap={4} wrap="wrap" paddingBottom={4}>
        <Typography variant="delta" tag="h2" id={id}>{title}</Typography>
        {action}
      </Flex>
      {children}
    </Box>
  )
}
