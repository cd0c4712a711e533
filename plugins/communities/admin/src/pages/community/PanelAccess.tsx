import type { Facilitator } from '../../api/communities'
import { Button, Dialog, VisuallyHidden } from '@strapi/design-system'
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useGrant, useRevoke } from '../../api/communities'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

/** One click gives a facilitator an admin account; taking it away asks once. KM staff only. */
export function PanelAccess({ person }: { person: Facilitator }) {
  return person.adminAccess === 'none' ? <Give person={person} /> : <TakeAway person={person} />
}

function Give({ person: { id, name } }: { person: Facilitator }) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [grant, { isLoading }] = useGrant()

  async function give() {
    try {
      const { adminAccess } = await grant(id).unwrap()
      toggleNotification({ type: 'success', message: t(`facilitators.given.${adminAccess}`, { name }), timeout: 10_000 })
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return (
    <Button size="S" variant="secondary" loading={isLoading} onClick={() => void give()}>
      {t('facilitators.give')}
      <VisuallyHidden>{` ${name}`}</VisuallyHidden>
    </Button>
  )
}

function TakeAway({ person: { id, name } }: { person: Facilitator }) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [revoke] = useRevoke()
  const [isOpen, setOpen] = useState(false)

  async function takeAway() {
    try {
      await revoke(id).unwrap()
      toggleNotification({ type: 'success', message: t('facilitators.taken', { name }), timeout: 10_000 })
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button size="S" variant="tertiary">
          {t('facilitators.take')}
          <VisuallyHidden>{` ${name}`}</VisuallyHidden>
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog title={t('facilitators.take.title', { name })} onConfirm={takeAway}>
        {t('facilitators.take.body', { name })}
      </ConfirmDialog>
    </Dialog.Root>
  )
}
