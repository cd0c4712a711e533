import type { AdminRequest } from '../../../../contracts/admin'
import { Facts } from '../../components/Facts'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

/** Why the person asks, and who they are. */
export function RequestFacts({ request: { person, reason, requestedAt } }: { request: AdminRequest }) {
  const t = useText()
  return (
    <Facts
      facts={[
        [t('requests.column.reason'), <span key="reason" style={{ whiteSpace: 'pre-line' }}>{reason || t('requests.noReason')}</span>],
        [t('requests.column.asked'), <When key="asked" moment={requestedAt} as="date" />],
        [t('person.job'), person.jobTitle],
        [t('person.organisation'), person.organisation],
        [t('person.region'), person.region],
        [t('person.expertise'), person.expertise.map(({ name }) => name).join(', ')],
        [t('person.about'), person.about],
      ]}
    />
  )
}
