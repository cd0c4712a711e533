import type { ReportState } from '../../api/reports'
import { Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import { useRef } from 'react'
import { useReports } from '../../api/reports'
import { CursorPages } from '../../components/CursorPages'
import { PageFrame } from '../../components/PageFrame'
import { PanelLink } from '../../components/PanelLink'
import { Loaded, Nothing } from '../../components/States'
import { useCursorPaging } from '../../components/use-cursor-paging'
import { useFilters } from '../../components/use-filters'
import { useText } from '../../text/use-text'
import { useRights } from '../../use-rights'
import { ReportCard } from './ReportCard'

const states: ReportState[] = ['open', 'appealed', 'decided']

/** What was reported and waits to be looked at, longest first; to facilitators, what is theirs to decide. */
export function ReportsPage() {
  const t = useText()
  const { isStaff, isPartner } = useRights()
  const filters = useFilters()
  const state = states.find(one => one === filters.get('state')) ?? 'open'
  const paging = useCursorPaging(state)
  const heading = useRef<HTMLHeadingElement>(null)
  const reports = useReports({ state, cursor: paging.cursor }, { refetchOnMountOrArgChange: true })
  return (
    <PageFrame title={t('nav.reports')} subtitle={t(isStaff ? 'reports.subtitle.all' : isPartner ? 'reports.subtitle.partner' : 'reports.subtitle.own')}>
      <Flex gap={4} wrap="wrap" alignItems="center" paddingBottom={5}>
        <SingleSelect size="S" aria-label={t('reports.state')} value={state} onChange={value => filters.set('state', String(value))}>
          {states.filter(one => isStaff || isPartner || one !== 'appealed').map(one => <SingleSelectOption key={one} value={one}>{t(`reports.state.${one}`)}</SingleSelectOption>)}
        </SingleSelect>
        {isStaff && <PanelLink to="reports/words">{t('words.open')}</PanelLink>}
      </Flex>
      <Loaded query={reports}>
        {({ items, total, nextCursor }) => (
          <>
            <Typography ref={heading} tag="h2" variant="delta" tabIndex={-1} paddingBottom={4}>{t(`reports.count.${state}`, { count: total })}</Typography>
            {items.length === 0
              ? <Nothing>{t(`reports.none.${state}`)}</Nothing>
              : (
                  <Flex direction="column" alignItems="stretch" gap={5}>
                    {items.map(one => <ReportCard key={one.id} report={one} focusAfter={heading} />)}
                  </Flex>
                )}
            <CursorPages paging={paging} nextCursor={nextCursor} />
          </>
        )}
      </Loaded>
    </PageFrame>
  )
}
