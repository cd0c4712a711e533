import type { Ref } from 'react'
import { Button, Dialog, VisuallyHidden } from '@strapi/design-system'
import { WarningCircle } from '@strapi/icons'
import { useText } from '../text/use-text'

interface ConfirmButtonProps {
  button: Ref<HTMLButtonElement>
  /** What happens, as a verb; stands on the button and on the one that confirms. */
  label: string
  /** Whom or what it happens to, for screen readers. */
  about: string
  title: string
  /** What will be so afterwards. */
  body: string
  isBusy: boolean
  onConfirm: () => void
}

/** A button that asks once before it does something. */
export function ConfirmButton({ button, label, about, title, body, isBusy, onConfirm }: ConfirmButtonProps) {
  const t = useText()
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button ref={button} size="S" variant="tertiary" loading={isBusy}>
          {label}
          <VisuallyHidden>{` ${about}`}</VisuallyHidden>
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle width="2.4rem" height="2.4rem" fill="danger600" aria-hidden />}>{body}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel><Button fullWidth variant="tertiary">{t('cancel')}</Button></Dialog.Cancel>
          <Dialog.Action><Button fullWidth variant="danger-light" onClick={onConfirm}>{label}</Button></Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  )
}
