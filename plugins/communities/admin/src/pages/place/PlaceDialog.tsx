import type { RefObject } from 'react'
import { Button, Modal } from '@strapi/design-system'
import { useState } from 'react'
import { useFocusReturn } from '../../components/use-focus-return'
import { useText } from '../../text/use-text'
import { ChoosePlace } from './ChoosePlace'
import { ConfirmPlace } from './ConfirmPlace'

interface PlaceDialogProps {
  id: string
  name: string
  /** Whether it is a part of another one now, and could stand by itself. */
  isPart: boolean
  focusAfter: RefObject<HTMLElement>
  onMoved: () => void
  onClose: () => void
}

/** First where to, then all that changes; nothing happens before that was seen. */
export function PlaceDialog({ id, name, isPart, focusAfter, onMoved, onClose }: PlaceDialogProps) {
  const t = useText()
  const { onCloseAutoFocus, openerGoes } = useFocusReturn(focusAfter)
  /** A community, or null for standing by itself. */
  const [to, setTo] = useState<string | null>()
  const moved = () => {
    onMoved()
    openerGoes()
    onClose()
  }
  return (
    <Modal.Root open onOpenChange={isOpen => !isOpen && onClose()}>
      <Modal.Content onCloseAutoFocus={onCloseAutoFocus} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('place.dialog', { name })}</Modal.Title>
        </Modal.Header>
        {to === undefined
          ? <ChoosePlace id={id} isPart={isPart} onChoose={setTo} cancel={<Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>} />
          : <ConfirmPlace id={id} name={name} to={to} onMoved={moved} back={<Button variant="tertiary" onClick={() => setTo(undefined)}>{t('place.other')}</Button>} />}
      </Modal.Content>
    </Modal.Root>
  )
}
