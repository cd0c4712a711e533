import { Flex } from '@strapi/design-system'
import { useSearchStatus } from '../../api/search'
import { PageFrame } from '../../components/PageFrame'
import { Loaded } from '../../components/States'
import { useText } from '../../text/use-text'
import { BehindSection } from './BehindSection'
import { EngineSection } from './EngineSection'
import { IndexesSection } from './IndexesSection'

/** How soon the page asks again, so that it shows what is so now. */
const AGAIN_MS = 2000

/** How searching is, what it lags behind with and why, and a way to make its indexes anew. */
export function SearchPage() {
  const t = useText()
  const status = useSearchStatus(undefined, { refetchOnMountOrArgChange: true, pollingInterval: AGAIN_MS })
  return (
    <PageFrame title={t('nav.search')} subtitle={t('search.subtitle')}>
      <Loaded query={status}>
        {data => (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <EngineSection status={data} />
            <BehindSection status={data} />
            <IndexesSection status={data} />
          </Flex>
        )}
      </Loaded>
    </PageFrame>
  )
}
