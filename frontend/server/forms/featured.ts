import type { CallApi, DataOf } from '../../shared/api/types'
import type { Featured } from './featured-rows'
import { ApiFailure } from '../../shared/api/failure'
import { atFields, rowsOf } from './featured-rows'
import { defineForms } from './form'

type Chosen = DataOf<'featuring.read'>['items'][number]

/** As it is sent: without what is only shown. */
const sent = (item: Chosen): Featured => item.kind === 'link' ? item : { kind: item.kind, contribution: item.contribution, text: item.text, textCy: item.textCy }

/** Puts a discussion behind what stands there; false where it stands there already. */
export async function feature(call: CallApi, slug: string, contribution: string): Promise<boolean> {
  const { items, fingerprint } = await call('featuring.read', { params: { slug } })
  if (items.some(item => item.kind === 'contribution' && item.contribution === contribution))
    return false
  await call('featuring.put', { params: { slug }, body: { items: [...items.map(sent), { kind: 'contribution', contribution, text: null, textCy: null }], fingerprint } })
  return true
}

export const featuredForms = defineForms({
  featured: async ({ call, values }) => {
    const slug = values.text('slug')
    const rows = rowsOf(values)
    try {
      await call('featuring.put', { params: { slug }, body: { items: rows.map(({ item }) => item), fingerprint: values.text('fingerprint') } })
    }
    catch (error) {
      throw error instanceof ApiFailure ? new ApiFailure(error.status, error.code, error.message, atFields(error.errors, rows), error.retryAfter) : error
    }
    return { to: `/c/${slug}/manage/featured`, notice: 'featuredSaved' }
  },
})
