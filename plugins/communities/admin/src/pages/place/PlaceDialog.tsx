import type { RefObject } from 'react'
import { Button } from '@strapi/design-system'
import { useState } from 'react'
import { DialogFrame } from '../../components/DialogFrame'
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
    <DialogFrame title={t('place.dialog', { name })} onClose={onClose} onCloseAutoFocus={onCloseAutoFocus}>
      {to === undefined
        ? <ChoosePlace id={id} isPart={isPart} onChoose={setTo} />
        : <ConfirmPlace id={id} name={name} to={to} onMoved={moved} back={<Button variant="tertiary" onClick={() => setTo(undefined)}>{t('place.other')}</Button>} />}
    </DialogFrame>
  )
}
