import type { Language } from './texts/types'

/** Of documents in several languages each once: in the one wanted, else in English, else in whatever there is. The order stays. */
export function inLanguage<Row extends { document_id: string, locale: string }>(rows: Row[], wanted: Language): Row[] {
  const rank = ({ locale }: Row) => locale === wanted ? 2 : locale === 'en' ? 1 : 0
  const best = new Map<string, Row>()
  for (const row of rows) {
    const held = best.get(row.document_id)
    if (!held || rank(row) > rank(held))
      best.set(row.document_id, row)
  }
  return [...best.values()]
}
