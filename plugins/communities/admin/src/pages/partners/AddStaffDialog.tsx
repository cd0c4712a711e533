import type { ChangeEvent, FormEvent, RefObject } from 'react'
import type { AdminPartner } from '../../api/partners'
import { Button, Field, Flex, Modal, TextInput } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useAddPartnerStaff } from '../../api/partners'
import { DialogFrame } from '../../components/DialogFrame'
import { focusFirst, useFocusReturn } from '../../components/use-focus-return'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

interface AddStaffDialogProps {
  partner: AdminPartner
  focusAfter: RefObject<HTMLElement>
  onClose: () => void
}

/** Name and address of somebody who gets the panel for the communities of a partner. */
export function AddStaffDialog({ partner, focusAfter, onClose }: AddStaffDialogProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const { onCloseAutoFocus } = useFocusReturn(focusAfter)
  const [add, { isLoading }] = useAddPartnerStaff()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [errors, setErrors] = useState<{ name?: string | undefined, email?: string | undefined }>({})
  const nameField = useRef<HTMLInputElement>(null)
  const emailField = useRef<HTMLInputElement>(null)

  function show(found: typeof errors) {
    setErrors(found)
    ;(found.name ? nameField : found.email ? emailField : undefined)?.current?.focus()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const missing = { ...name.trim().length < 2 && { name: t('partners.staff.name.missing') }, ...!email.includes('@') && { email: t('partners.staff.email.missing') } }
    if (Object.keys(missing).length > 0)
      return show(missing)
    try {
      const added = await add({ partner: partner.id, name, email }).unwrap()
      toggleNotification({ type: 'success', message: t('partners.staff.added', { name: added.name, email: added.email }), timeout: 10_000 })
      onClose()
    }
    catch (thrown) {
      const { fields } = announce(thrown)
      show({ name: fields.name, email: fields.email })
    }
  }
  return (
    <DialogFrame title={t('partners.staff.dialog', { partner: partner.name })} onClose={onClose} onOpenAutoFocus={focusFirst(nameField)} onCloseAutoFocus={onCloseAutoFocus}>
      <form noValidate onSubmit={event => void submit(event)}>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Field.Root name="name" error={errors.name} required>
              <Field.Label>{t('partners.staff.name')}</Field.Label>
              <TextInput ref={nameField} value={name} maxLength={100} autoComplete="off" onChange={(event: ChangeEvent<HTMLInputElement>) => setName(event.target.value)} />
              <Field.Error />
            </Field.Root>
            <Field.Root name="email" error={errors.email} hint={t('partners.staff.email.hint')} required>
              <Field.Label>{t('partners.staff.email')}</Field.Label>
              <TextInput ref={emailField} type="email" value={email} maxLength={254} autoComplete="off" onChange={(event: ChangeEvent<HTMLInputElement>) => setEmail(event.target.value)} />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>
          <Button type="submit" loading={isLoading}>{t('partners.staff.add')}</Button>
        </Modal.Footer>
      </form>
    </DialogFrame>
  )
}
