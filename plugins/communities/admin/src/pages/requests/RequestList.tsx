import type { AdminRequest } from '../../../../contracts/admin'
import type { Decision, RequestPage } from '../../api/requests'
import type { CursorPaging } from '../../components/use-cursor-paging'
import { Flex, Typography } from '@strapi/design-system'
import { useEffect, useRef, useState } from 'react'
import { CursorPages } from '../../components/CursorPages'
import { Nothing } from '../../components/States'
import { useText } from '../../text/use-text'
import { useRights } from '../../use-rights'
import { DecisionDialog } from './DecisionDialog'
import { RequestDialog } from './RequestDialog'
import { RequestTable } from './RequestTable'
import { SelectionBar } from './SelectionBar'
import { useDecideRequests } from './use-decide-requests'
import { useSelection } from './use-selection'

interface RequestListProps {
  page: RequestPage
  paging: CursorPaging
  busy: boolean
  /** By words: how many match isn't known, as they are found page by page. */
  isSearch: boolean
  /** The request whose details are open when the page is opened, from a link. */
  openId: string
  /** Given where filters are set. */
  onShowAll?: () => void
}

export function RequestList({ page, paging, busy, isSearch, openId, onShowAll }: RequestListProps) {
  const t = useText()
  const { canDecide } = useRights()
  const { decide, isBusy } = useDecideRequests()
  const selection = useSelection(page.items)
  const heading = useRef<HTMLHeadingElement>(null)
  const [opened, setOpened] = useState(() => page.items.find(({ id }) => id === openId))
  const [deciding, setDeciding] = useState<{ requests: AdminRequest[], decision: Decision['decision'] }>()

  // All of a later page was decided: what waits is before it.
  useEffect(() => {
    if (page.items.length === 0 && !paging.isFirst && !busy)
      paging.first()
  }, [page.items.length, paging, busy])

  async function approve(request: AdminRequest) {
    if (await decide([request], 'approve') === null)
      heading.current?.focus()
  }

  return (
    <>
      <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingBottom={4}>
        <Typography ref={heading} tag="h2" variant="delta" tabIndex={-1}>{t(isSearch ? 'requests.matching' : 'requests.count', { count: page.total })}</Typography>
        {canDecide && page.items.length > 0 && (
          <SelectionBar
            count={selection.selected.length}
            isBusy={isBusy}
            onApprove={() => setDeciding({ requests: selection.selected, decision: 'approve' })}
            onDecline={() => setDeciding({ requests: selection.selected, decision: 'decline' })}
          />
        )}
      </Flex>
      {page.items.length === 0
        ? <Nothing onShowAll={onShowAll}>{t(onShowAll ? 'requests.noMatch' : 'requests.none')}</Nothing>
        : (
            <RequestTable
              requests={page.items}
              selection={selection}
              canDecide={canDecide}
              busy={busy}
              isBusy={isBusy}
              onOpen={setOpened}
              onApprove={request => void approve(request)}
              onDecline={request => setDeciding({ requests: [request], decision: 'decline' })}
            />
          )}
      <CursorPages paging={paging} nextCursor={page.nextCursor} />
      {opened && <RequestDialog request={opened} canDecide={canDecide} focusAfter={heading} onClose={() => setOpened(undefined)} />}
      {deciding && <DecisionDialog {...deciding} focusAfter={heading} onClose={() => setDeciding(undefined)} />}
    </>
  )
}
