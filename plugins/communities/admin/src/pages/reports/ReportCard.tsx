import type { RefObject } from 'react'
import type { ReportCase } from '../../api/reports'
import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system'
import { useState } from 'react'
import { useDecideAppeal } from '../../api/reports'
import { Facts } from '../../components/Facts'
import { LongText } from '../../components/LongText'
import { Section } from '../../components/Section'
import { useText } from '../../text/use-text'
import { TransferDialog } from '../transfer/TransferDialog'
import { AppealDialog } from './AppealDialog'
import { DecideDialog } from './DecideDialog'
import { EarlierDecisions } from './EarlierDecisions'
import { ReportLines } from './ReportLines'
import { useThingName } from './use-thing-name'

interface ReportCardProps {
  report: ReportCase
  /** Gets the focus when the case is gone from the list. */
  focusAfter: RefObject<HTMLElement>
}

/** What can be asked for; deciding is what the page is for. */
const actions = {
  move: { text: 'transfer.button', variant: 'tertiary' },
  decide: { text: 'reports.decide', variant: 'default' },
  appeal: { text: 'reports.appeal', variant: 'secondary' },
} as const

/** One reported thing: what it says, who says what about it, what was decided before, and what can be decided now. */
export function ReportCard({ report, focusAfter }: ReportCardProps) {
  const t = useText()
  const thing = useThingName()
  const [answer] = useDecideAppeal()
  const [asking, setAsking] = useState<keyof typeof actions | null>(null)
  const { author, community, text, decision, rule, message, appeal } = report
  const name = thing(report)
  const offered = [
    report.canMove && 'move' as const,
    report.can.length > 0 ? 'decide' as const : report.canDecideAppeal && 'appeal' as const,
  ].filter(one => one !== false)
  const button = (what: keyof typeof actions) => (
    <Button key={what} variant={actions[what].variant} aria-haspopup="dialog" onClick={() => setAsking(what)}>
      {t(actions[what].text)}
      <VisuallyHidden>{` ${name}`}</VisuallyHidden>
    </Button>
  )
  return (
    <Section title={name} action={offered.length > 0 && <Flex gap={2} wrap="wrap">{offered.map(button)}</Flex>}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {text && <Box tag="blockquote" background="neutral100" padding={4} hasRadius margin={0}><LongText of={author?.name ?? name}>{text}</LongText></Box>}
        {!text && report.kind !== 'person' && <Typography textColor="neutral600">{t('reports.gone')}</Typography>}
        <Facts
          facts={[
            [t(report.kind === 'person' ? 'reports.about' : 'reports.author'), author?.name],
            [t('reports.community'), community?.name],
            [t('reports.now'), report.thingState && t(report.thingState === 'pending' ? 'reports.now.pending' : report.thingState === 'hidden' ? 'audit.value.hidden' : 'audit.value.published')],
            [t('reports.held'), report.held && t(`reports.held.${report.held.why}`)],
            [t('reports.words'), report.held?.words.join(', ')],
            [t('reports.decision'), decision && t(`reports.decision.${decision}`)],
            [t('reports.rule'), rule && t(`reports.category.${rule}`)],
            [t('reports.message'), message],
            [t('reports.appealWords'), appeal.words],
            [t('reports.appealState'), appeal.state === 'none' ? null : t(`reports.appeal.${appeal.state}`)],
          ]}
        />
        <ReportLines report={report} />
        <EarlierDecisions report={report} />
        {appeal.state === 'open' && !report.canDecideAppeal && <Typography textColor="neutral600">{t('reports.appeal.other')}</Typography>}
      </Flex>
      {asking === 'decide' && <DecideDialog report={report} name={name} focusAfter={focusAfter} onClose={() => setAsking(null)} />}
      {asking === 'move' && <TransferDialog report={report.id} name={name} focusAfter={focusAfter} onClose={() => setAsking(null)} />}
      {asking === 'appeal' && <AppealDialog id={report.id} name={name} answer={given => answer(given).unwrap()} focusAfter={focusAfter} onClose={() => setAsking(null)} />}
    </Section>
  )
}
