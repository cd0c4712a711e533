import type { SearchStatus } from '../../api/search'
import { Typography } from '@strapi/design-system'
import { useIntl } from 'react-intl'
import { Facts } from '../../components/Facts'
import { Section } from '../../components/Section'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

/** Changes that the engine has not heard of yet, and what went wrong with them. */
export function BehindSection({ status: { waiting, oldestWaiting, failing, lastError, fillingError } }: { status: SearchStatus }) {
  const t = useText()
  const { formatNumber } = useIntl()
  const isWell = waiting === 0 && fillingError === null
  return (
    <Section title={t('search.behind')}>
      {isWell
        ? <Typography tag="p">{t('search.behind.none')}</Typography>
        : (
            <Facts
              facts={[
                [t('search.waiting'), formatNumber(waiting)],
                [t('search.oldest'), oldestWaiting && <When key="oldest" moment={oldestWaiting} as="age" />],
                [t('search.failing'), formatNumber(failing)],
                [t('search.lastError'), lastError],
                [t('search.fillingError'), fillingError],
              ]}
            />
          )}
    </Section>
  )
}
