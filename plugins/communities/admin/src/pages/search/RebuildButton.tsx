import { Button } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { useNotification } from '@strapi/strapi/admin'
import { useRebuildSearch } from '../../api/search'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

/** Has all indexes made anew; they go on answering meanwhile, so it asks no question first. */
export function RebuildButton({ isBusy }: { isBusy: boolean }) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [rebuild, { isLoading }] = useRebuildSearch()

  async function start() {
    try {
      await rebuild().unwrap()
      toggleNotification({ type: 'success', message: t('search.rebuild.asked') })
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return <Button variant="secondary" startIcon={<ArrowClockwise aria-hidden />} disabled={isBusy} loading={isLoading} onClick={() => void start()}>{t(isBusy ? 'search.rebuild.busy' : 'search.rebuild')}</Button>
}
