import type { ReactNode } from 'react'
import { Box, Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system'
import { ArrowClockwise, WarningCircle } from '@strapi/icons'
import { EmptyDocuments } from '@strapi/icons/symbols'
import { useProblems } from '../errors/use-problems'
import { useText } from '../text/use-text'

export function Waiting() {
  const t = useText()
  return (
    <Flex justifyContent="center" padding={11}>
      <Loader>{t('loading')}</Loader>
    </Flex>
  )
}

interface LoadErrorProps {
  /** Whatever the call threw. */
  error: unknown
  onRetry: () => void
}

/** Stands where the data would be: what happened, and one thing to do about it. */
export function LoadError({ error, onRetry }: LoadErrorProps) {
  const t = useText()
  const { words } = useProblems()
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={8} role="alert">
      <Flex direction="column" gap={4}>
        <WarningCircle width="3.2rem" height="3.2rem" fill="danger600" aria-hidden />
        <Typography textAlign="center">{words(error)}</Typography>
        <Button variant="tertiary" startIcon={<ArrowClockwise />} onClick={onRetry}>{t('retry')}</Button>
      </Flex>
    </Box>
  )
}

/** Says what belongs here. With `onShowAll`, filters are why there is nothing, and it offers to undo them. */
export function Nothing({ children, onShowAll }: { children: string, onShowAll?: () => void }) {
  const t = useText()
  const action = onShowAll && <Button variant="secondary" onClick={onShowAll}>{t('filters.clear')}</Button>
  return <EmptyStateLayout icon={<EmptyDocuments width="16rem" aria-hidden />} content={children} action={action} hasRadius shadow="tableShadow" />
}

/** What a call knows of itself. */
export interface Asked<T> { data?: T | undefined, error?: unknown, refetch: () => unknown }

interface LoadedProps<T> {
  query: Asked<T>
  children: (data: T) => ReactNode
}

/** Shows what a call brought, or that it is under way, or why it failed. Data that we have stays while newer is fetched. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.error !== undefined)
    return <LoadError error={query.error} onRetry={() => void query.refetch()} />
  if (query.data === undefined)
    return <Waiting />
  return <>{children(query.data)}</>
}
