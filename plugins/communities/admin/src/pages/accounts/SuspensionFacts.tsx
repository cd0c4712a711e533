import type { AdminAccount } from '../../api/accounts'
import { Typography } from '@strapi/design-system'
import { Facts } from '../../components/Facts'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

/** Why an account is suspended, since and until when, and what its owner says to it. */
export function SuspensionFacts({ suspension }: { suspension: NonNullable<AdminAccount['suspension']> }) {
  const t = useText()
  const { reason, rule, since, until, appeal, canDecideAppeal } = suspension
  return (
    <>
      <Facts
        facts={[
          [t('suspend.reason'), reason],
          [t('reports.rule'), rule && t(`reports.category.${rule}`)],
          [t('accounts.since'), <When key="since" moment={since} as="date" />],
          [t('accounts.until.short'), until ? <When key="until" moment={until} as="date" /> : t('accounts.until.lifted')],
          [t('reports.appealWords'), appeal.words],
          [t('reports.appealState'), appeal.state === 'none' ? null : t(`reports.appeal.${appeal.state}`)],
        ]}
      />
      {appeal.state === 'open' && !canDecideAppeal && <Typography tag="p" textColor="neutral600">{t('reports.appeal.other')}</Typography>}
    </>
  )
}
