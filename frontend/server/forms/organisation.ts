import type { CallApi } from '../../shared/api/types'
import type { FormValues } from './values'
import { fieldFailure } from './form'

/** People type an organisation's name; the API wants the curated one. */
export async function organisationNamed(call: CallApi, values: FormValues): Promise<string | null> {
  const typed = values.optional('organisation')
  if (!typed)
    return null
  const found = await call('taxonomies.organisations', { query: { q: typed } })
  const wanted = typed.toLowerCase()
  const match = found.find(one => one.name.toLowerCase() === wanted) ?? (found.length === 1 ? found[0] : undefined)
  if (!match)
    throw fieldFailure('organisation', 'not-on-list')
  return match.slug
}
