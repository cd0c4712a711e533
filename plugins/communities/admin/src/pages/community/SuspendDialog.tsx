import type { FormEvent, RefObject } from 'react'
import { Button, Modal } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useSuspend } from '../../api/communities'
import { DialogFrame } from '../../components/DialogFrame'
import { reasonFault, reasonOf } from '../../components/reason-rule'
import { ReasonField } from '../../components/ReasonField'
import { focusFirst, useFocusReturn } from '../../components/use-focus-return'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

interface SuspendDialogProps {
  id: string
  name: string
  focusAfter: RefObject<HTMLElement>
  onSuspended: () => void
  onClose: () => void
}

/** Asks why, since the facilitators are told. */
export function SuspendDialog({ id, name, focusAfter, onSuspended, onClose }: SuspendDialogProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const { onCloseAutoFocus, openerGoes } = useFocusReturn(focusAfter)
  const [suspend, { isLoading }] = useSuspend()
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)

  function refuse(words: string) {
    setError(words)
    field.current?.focus()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const reason = reasonOf(text)
    const fault = reasonFault(reason)
    if (fault)
      return refuse(t(fault))
    try {
      await suspend({ community: id, reason }).unwrap()
      toggleNotification({ type: 'success', message: t('suspend.done', { name }) })
      onSuspended()
      openerGoes()
      onClose()
    }
    catch (thrown) {
      const { fields } = announce(thrown)
      if (fields.reason)
        refuse(fields.reason)
    }
  }

  return (
    <DialogFrame title={t('suspend.dialog', { name })} onClose={onClose} onOpenAutoFocus={focusFirst(field)} onCloseAutoFocus={onCloseAutoFocus}>
      <form noValidate onSubmit={event => void submit(event)}>
        <Modal.Body>
          <ReasonField field={field} value={text} hint={t('suspend.reason.hint')} error={error} onChange={setText} />
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>
          <Button type="submit" variant="danger-light" loading={isLoading}>{t('suspend.button')}</Button>
        </Modal.Footer>
      </form>
    </DialogFrame>
  )
}
