import type { Ref } from 'react'
import type { Facilitator } from '../../api/communities'
import { Button, VisuallyHidden } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useGrant, useRevoke } from '../../api/communities'
import { ConfirmButton } from '../../components/ConfirmButton'
import { useKeptFocus } from '../../components/use-kept-focus'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

interface AccessButtonProps {
  person: Facilitator
  button: Ref<HTMLButtonElement>
  onChanged: () => void
}

/** One click gives a facilitator an admin account; taking it away asks once. KM staff only. */
export function PanelAccess({ person }: { person: Facilitator }) {
  const isGiven = person.adminAccess !== 'none'
  const { button, expectChange } = useKeptFocus(String(isGiven))
  const AccessButton = isGiven ? TakeAway : Give
  return <AccessButton person={person} button={button} onChanged={expectChange} />
}

function Give({ person: { id, name }, button, onChanged }: AccessButtonProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [grant, { isLoading }] = useGrant()

  async function give() {
    try {
      const { adminAccess } = await grant(id).unwrap()
      onChanged()
      toggleNotification({ type: 'success', message: t(`facilitators.given.${adminAccess}`, { name }), timeout: 10_000 })
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return (
    <Button ref={button} size="S" variant="secondary" loading={isLoading} onClick={() => void give()}>
      {t('facilitators.give')}
      <VisuallyHidden>{` ${name}`}</VisuallyHidden>
    </Button>
  )
}

function TakeAway({ person: { id, name }, button, onChanged }: AccessButtonProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [revoke, { isLoading }] = useRevoke()

  async function takeAway() {
    try {
      await revoke(id).unwrap()
      onChanged()
      toggleNotification({ type: 'success', message: t('facilitators.taken', { name }), timeout: 10_000 })
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return (
    <ConfirmButton
      button={button}
      label={t('facilitators.take')}
      about={name}
      title={t('facilitators.take.title')}
      body={t('facilitators.take.body', { name })}
      isBusy={isLoading}
      onConfirm={() => void takeAway()}
    />
  )
}
