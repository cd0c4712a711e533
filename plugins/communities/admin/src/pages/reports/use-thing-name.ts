import type { ReportCase } from '../../api/reports'
import { useText } from '../../text/use-text'

/** What a reported thing is called, as the heading of its case. */
export function useThingName() {
  const t = useText()
  return ({ kind, title, author }: Pick<ReportCase, 'kind' | 'title' | 'author'>): string =>
    t(`reports.kind.${kind}`, { title: title ?? author?.name ?? t('audit.formerMember') })
}
