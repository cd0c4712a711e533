import type { FormEvent, RefObject } from 'react'
import type { AdminAccount } from '../../api/accounts'
import { Button, Flex, Modal, Typography } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useSuspendAccount } from '../../api/accounts'
import { DialogFrame } from '../../components/DialogFrame'
import { reasonFault, reasonOf } from '../../components/reason-rule'
import { ReasonField } from '../../components/ReasonField'
import { focusFirst, useFocusReturn } from '../../components/use-focus-return'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { UntilField } from './UntilField'

interface SuspendAccountDialogProps {
  account: Pick<AdminAccount, 'id' | 'name'>
  focusAfter: RefObject<HTMLElement>
  onClose: () => void
}

/** Asks why and until when: its owner is told both. */
export function SuspendAccountDialog({ account: { id, name }, focusAfter, onClose }: SuspendAccountDialogProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const { onCloseAutoFocus, openerGoes } = useFocusReturn(focusAfter)
  const [suspend, { isLoading }] = useSuspendAccount()
  const [text, setText] = useState('')
  const [until, setUntil] = useState('')
  const [errors, setErrors] = useState<{ reason?: string, until?: string }>({})
  const field = useRef<HTMLTextAreaElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const reason = reasonOf(text)
    const fault = reasonFault(reason)
    if (fault) {
      setErrors({ reason: t(fault) })
      field.current?.focus()
      return
    }
    try {
      await suspend({ person: id, reason, ...(until && { until }) }).unwrap()
      toggleNotification({ type: 'success', message: t('accounts.suspended', { name }) })
      openerGoes()
      onClose()
    }
    catch (thrown) {
      const { fields } = announce(thrown)
      setErrors({ reason: fields.reason, until: fields.until && t('accounts.until.past') })
    }
  }

  return (
    <DialogFrame title={t('accounts.suspend.title', { name })} onClose={onClose} onOpenAutoFocus={focusFirst(field)} onCloseAutoFocus={onCloseAutoFocus}>
      <form noValidate onSubmit={event => void submit(event)}>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography>{t('accounts.suspend.effect')}</Typography>
            <ReasonField field={field} value={text} hint={t('accounts.reason.hint')} error={errors.reason} onChange={setText} />
            <UntilField value={until} error={errors.until} onChange={setUntil} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>
          <Button type="submit" variant="danger-light" loading={isLoading}>{t('accounts.suspend')}</Button>
        </Modal.Footer>
      </form>
    </DialogFrame>
  )
}
