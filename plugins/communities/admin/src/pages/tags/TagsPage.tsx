import type { AdminTag } from '../../api/tags'
import { useTags } from '../../api/tags'
import { PageFrame } from '../../components/PageFrame'
import { Loaded } from '../../components/States'
import { useFilters } from '../../components/use-filters'
import { useText } from '../../text/use-text'
import { pageOf } from '../communities/paging'
import { TagFilters } from './TagFilters'
import { TagList } from './TagList'

const states: AdminTag['state'][] = ['active', 'merged', 'banned']

/** The words that members use for things: KM staff bring different ones for one thing together. */
export function TagsPage() {
  const t = useText()
  const filters = useFilters()
  const state = states.find(one => one === filters.get('state')) ?? 'active'
  const q = filters.get('q')
  const tags = useTags({ q, state, page: pageOf(filters.get('page')) }, { refetchOnMountOrArgChange: true })
  return (
    <PageFrame title={t('nav.tags')} subtitle={t('tags.subtitle')}>
      <TagFilters q={q} state={state} states={states} onChange={filters.set} />
      <Loaded query={tags}>
        {page => <TagList page={page} busy={tags.isFetching} onShowAll={q === '' ? undefined : filters.clear} />}
      </Loaded>
    </PageFrame>
  )
}
