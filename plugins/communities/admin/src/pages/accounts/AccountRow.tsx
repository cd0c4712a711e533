import type { RefObject } from 'react'
import type { AdminAccount } from '../../api/accounts'
import { Badge, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useAnswerSuspension, useRestoreAccount } from '../../api/accounts'
import { ConfirmButton } from '../../components/ConfirmButton'
import { Cell, Row } from '../../components/DataTable'
import { When } from '../../components/When'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { AppealDialog } from '../reports/AppealDialog'
import { SuspendAccountDialog } from './SuspendAccountDialog'
import { SuspensionFacts } from './SuspensionFacts'

interface AccountRowProps {
  account: AdminAccount
  /** Gets the focus when the row's button is gone. */
  focusAfter: RefObject<HTMLElement>
}

export function AccountRow({ account, focusAfter }: AccountRowProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [restore, { isLoading }] = useRestoreAccount()
  const [answer] = useAnswerSuspension()
  const [asking, setAsking] = useState<'suspend' | 'appeal' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { id, name, email, organisation, registeredAt, state, suspension } = account

  async function open() {
    try {
      await restore(id).unwrap()
      toggleNotification({ type: 'success', message: t('accounts.restored', { name }) })
      focusAfter.current?.focus()
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  const ask = (what: 'suspend' | 'appeal', label: string) => (
    <Button size="S" variant="secondary" onClick={() => setAsking(what)}>
      {label}
      <VisuallyHidden>{` ${name}`}</VisuallyHidden>
    </Button>
  )
  return (
    <Row>
      <Cell>
        <Typography tag="div" fontWeight="bold">{name}</Typography>
        <Typography tag="div" variant="pi" textColor="neutral600">{email}</Typography>
        {organisation && <Typography tag="div" variant="pi" textColor="neutral600">{organisation}</Typography>}
      </Cell>
      <Cell label={t('accounts.column.registered')}><When moment={registeredAt} as="date" /></Cell>
      <Cell label={t('accounts.column.state')}>
        {state === 'open' ? t('accounts.state.open') : <Badge backgroundColor="danger100" textColor="danger700">{t(`accounts.state.${state}`)}</Badge>}
        {suspension && <SuspensionFacts suspension={suspension} />}
      </Cell>
      <Cell nowrap>
        <Flex gap={2} wrap="wrap">
          {state === 'open' && ask('suspend', t('accounts.suspend'))}
          {suspension?.canDecideAppeal && ask('appeal', t('reports.appeal'))}
          {suspension && <ConfirmButton button={button} label={t('accounts.restore')} about={name} title={t('accounts.restore.title', { name })} body={t('accounts.restore.body')} isBusy={isLoading} onConfirm={() => void open()} />}
        </Flex>
        {asking === 'suspend' && <SuspendAccountDialog account={account} focusAfter={focusAfter} onClose={() => setAsking(null)} />}
        {asking === 'appeal' && <AppealDialog id={id} name={name} answer={given => answer(given).unwrap()} focusAfter={focusAfter} onClose={() => setAsking(null)} />}
      </Cell>
    </Row>
  )
}
