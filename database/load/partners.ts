import type { Core } from '@strapi/strapi'
import type { Knex } from 'knex'
import type { PartnerSeed } from '../seeds/types'

/** Partners with their pages published in every language, and the communities under their names. */
export async function loadPartners(strapi: Core.Strapi, trx: Knex.Transaction, partners: PartnerSeed[]): Promise<void> {
  const documents = strapi.documents('plugin::communities.partner' as never) as unknown as PartnerDocuments
  for (const { slug, accent, communities, translations } of partners) {
    const { documentId } = await documents.create({ locale: 'en', status: 'published', data: { slug, accent, ...translations.en } })
    await documents.update({ documentId, locale: 'cy', status: 'published', data: { slug, accent, ...translations.cy } })
    await trx('cop_communities').whereIn('slug', communities).update({ partner: documentId })
  }
}

interface PartnerDocuments {
  create: (partner: object) => Promise<{ documentId: string }>
  update: (partner: object) => Promise<{ documentId: string }>
}
