import type { Strapi } from './strapi'

/** The languages in which the plugin brings texts of its own. */
export type Language = 'en' | 'cy'

export type Translated = Record<Language, string>

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

interface Documents {
  create: (document: object) => Promise<{ documentId: string }>
  update: (document: object) => Promise<unknown>
}

/** Makes one document of the plugin's in all its languages. `type`: its singular name. */
export async function writeInEach(strapi: Strapi, type: string, dataIn: (language: Language) => object): Promise<void> {
  const documents = strapi.documents(`plugin::communities.${type}` as never) as unknown as Documents
  const { documentId } = await documents.create({ locale: 'en', data: dataIn('en') })
  await documents.update({ documentId, locale: 'cy', data: dataIn('cy') })
}
