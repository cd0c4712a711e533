import type { AuditEntry } from '../../api/audit'
import type { FilterName } from './filters'
import { Typography, VisuallyHidden } from '@strapi/design-system'
import { Cell, Row } from '../../components/DataTable'
import { LongText } from '../../components/LongText'
import { QuietButton } from '../../components/QuietButton'
import { useDates } from '../../dates/use-dates'
import { useText } from '../../text/use-text'
import { actionText } from './audit-words'
import { AuditSubject } from './AuditSubject'
import { Changes } from './Changes'

interface AuditRowProps {
  entry: AuditEntry
  onOnly: (name: FilterName, value: string) => void
}

export function AuditRow({ entry, onOnly }: AuditRowProps) {
  const t = useText()
  const dates = useDates()
  const { number, at, by, action, community, reason, before, after } = entry
  const who = by.kind === 'system' ? t('audit.system') : by.name ?? t('audit.formerMember')
  const only = (name: FilterName, value: string, words: string) => (
    <QuietButton onClick={() => onOnly(name, value)}>
      {words}
      <VisuallyHidden>{` ${t('audit.only')}`}</VisuallyHidden>
    </QuietButton>
  )
  return (
    <Row>
      <Cell label={t('audit.column.when')}>
        <time dateTime={at}>{dates.exact(at)}</time>
        <Typography tag="div" variant="pi" textColor="neutral600">{t('audit.number', { number })}</Typography>
      </Cell>
      <Cell label={t('audit.column.who')}>
        {only('by', by.key, who)}
        {by.kind === 'staff' && <Typography tag="div" variant="pi" textColor="neutral600">{t('audit.staff')}</Typography>}
      </Cell>
      <Cell label={t('audit.column.what')}>
        <Typography tag="div" fontWeight="bold">{t(actionText[action])}</Typography>
        <AuditSubject subject={entry.subject} />
      </Cell>
      <Cell label={t('audit.column.where')}>{community ? only('community', community.id, community.name ?? t('audit.goneCommunity')) : t('audit.nowhere')}</Cell>
      <Cell label={t('audit.column.details')}>
        {reason && <LongText of={who}>{t('audit.reason', { reason })}</LongText>}
        <Changes before={before} after={after} of={who} />
      </Cell>
    </Row>
  )
}
