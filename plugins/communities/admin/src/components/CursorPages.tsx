import type { CursorPaging } from './use-cursor-paging'
import { Button, Flex } from '@strapi/design-system'
import { ChevronLeft, ChevronRight } from '@strapi/icons'
import { useText } from '../text/use-text'

interface CursorPagesProps {
  paging: CursorPaging
  /** As the answer gave it; null on the last page. */
  nextCursor: string | null
}

/** Back and on through a list that is paged by cursor; nothing where there is one page only. */
export function CursorPages({ paging, nextCursor }: CursorPagesProps) {
  const t = useText()
  if (paging.isFirst && nextCursor === null)
    return null
  return (
    <Flex tag="nav" aria-label={t('paging')} justifyContent="flex-end" gap={2} paddingTop={4}>
      <Button variant="tertiary" startIcon={<ChevronLeft />} disabled={paging.isFirst} onClick={paging.back}>{t('paging.previous')}</Button>
      <Button variant="tertiary" endIcon={<ChevronRight />} disabled={nextCursor === null} onClick={() => nextCursor !== null && paging.on(nextCursor)}>{t('paging.next')}</Button>
    </Flex>
  )
}
