import type { ReportCase } from '../../api/reports'
import { Typography } from '@strapi/design-system'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

/** What was decided before about the same thing, or about its author. */
export function EarlierDecisions({ report: { earlier } }: { report: ReportCase }) {
  const t = useText()
  if (earlier.length === 0)
    return null
  return (
    <div>
      <Typography tag="h3" variant="sigma" textColor="neutral600">{t('reports.earlier')}</Typography>
      <ul>
        {earlier.map(({ title, same, decision, rule, at }) => (
          <li key={at}>
            <Typography>{`${t(`reports.decision.${decision}`)}${rule ? ` (${t(`reports.category.${rule}`)})` : ''}: ${same ? t('reports.sameThing') : title ?? t('reports.otherThing')} `}</Typography>
            <Typography variant="pi" textColor="neutral600"><When moment={at} /></Typography>
          </li>
        ))}
      </ul>
    </div>
  )
}
