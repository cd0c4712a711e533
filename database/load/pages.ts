import type { Core } from '@strapi/strapi'
import type { PageSeed } from '../seeds/types'
import { environment } from '@cop/config'

/** The site's own pages, published in every language they are written in. Pages that exist stay as staff edited them. */
export async function loadPages(strapi: Core.Strapi, pages: PageSeed[]): Promise<void> {
  const { CONTACT_EMAIL } = environment()
  const documents = strapi.documents('api::page.page' as never) as unknown as PageDocuments
  for (const { slug, translations } of pages) {
    if (await documents.findFirst({ filters: { slug } }))
      continue
    let documentId: string | undefined
    for (const [locale, { title, body }] of Object.entries(translations)) {
      const data = { slug, title, body: body.replaceAll('{{contactEmail}}', CONTACT_EMAIL) }
      const saved = documentId === undefined
        ? await documents.create({ locale, status: 'published', data })
        : await documents.update({ documentId, locale, status: 'published', data })
      documentId = saved.documentId
    }
  }
}

interface PageDocuments {
  findFirst: (query: object) => Promise<object | null>
  create: (page: object) => Promise<{ documentId: string }>
  update: (page: object) => Promise<{ documentId: string }>
}
