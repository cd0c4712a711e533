import type { AuditEntry } from '../../api/audit'
import { Typography } from '@strapi/design-system'
import { styled } from 'styled-components'
import { LongText } from '../../components/LongText'
import { useText } from '../../text/use-text'
import { fieldText, valueText } from './audit-words'

type Facts = NonNullable<AuditEntry['before']>

const List = styled.dl`
  dd { margin: 0 0 ${({ theme }) => theme.spaces[2]}; overflow-wrap: anywhere; }
  dd:last-child { margin-bottom: 0; }
`

interface ChangesProps {
  before: Facts | null
  after: Facts | null
  /** Whose doing it was, for screen readers. */
  of: string
}

/** Field by field what was, and what is. */
export function Changes({ before, after, of }: ChangesProps) {
  const t = useText()
  const fields = Object.keys({ ...before, ...after })
  const say = (field: string, value: Facts[string] | undefined): string => {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
      return t('audit.nothing')
    if (typeof value === 'boolean')
      return t(value ? 'audit.yes' : 'audit.no')
    if (Array.isArray(value))
      return value.join(', ')
    const known = valueText(field, String(value))
    return known ? t(known) : String(value)
  }
  const nameOf = (field: string) => {
    const known = fieldText(field)
    return known ? t(known) : field
  }
  const change = (field: string) => before && field in before && after && field in after
    ? t('audit.change', { before: say(field, before[field]), after: say(field, after[field]) })
    : say(field, (after && field in after ? after : before)?.[field])
  return (
    <List>
      {fields.map(field => (
        <div key={field}>
          <Typography tag="dt" variant="pi" textColor="neutral600">{nameOf(field)}</Typography>
          <dd><LongText of={of}>{change(field)}</LongText></dd>
        </div>
      ))}
    </List>
  )
}
