import type { Admin } from './admins'
import { contentOf } from './site-content'

export const partnerWords = { slug: 'fens-alliance', name: 'Fens Alliance', summary: 'Councils of the Fens', text: 'We **drain** together', accent: '#1d4f7c' }

/** A partner as KM staff make one, published in English. @returns its public id */
export async function makePartner(staff: Admin, data: Partial<typeof partnerWords> = {}): Promise<string> {
  const made = await contentOf(staff, 'partner').create('en', { ...partnerWords, ...data })
  const id = made.body.data.documentId as string
  await contentOf(staff, 'partner').publish(id, 'en', { ...partnerWords, ...data })
  return id
}
