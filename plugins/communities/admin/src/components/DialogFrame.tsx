import type { ReactNode } from 'react'
import { Modal } from '@strapi/design-system'
import { useText } from '../text/use-text'

interface DialogFrameProps {
  title: string
  onClose: () => void
  /** Where the focus begins; left out, on the first thing that takes it. */
  onOpenAutoFocus?: ((event: Event) => void) | undefined
  /** Where it goes afterwards, as `useFocusReturn` has it. */
  onCloseAutoFocus: (event: Event) => void
  children: ReactNode
}

/** What every dialog has: a title and a way out. Body and footer are its own. */
export function DialogFrame({ title, onClose, onOpenAutoFocus, onCloseAutoFocus, children }: DialogFrameProps) {
  const t = useText()
  return (
    <Modal.Root open onOpenChange={isOpen => !isOpen && onClose()}>
      <Modal.Content onOpenAutoFocus={onOpenAutoFocus} onCloseAutoFocus={onCloseAutoFocus} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('close')}><Modal.Title>{title}</Modal.Title></Modal.Header>
        {children}
      </Modal.Content>
    </Modal.Root>
  )
}
