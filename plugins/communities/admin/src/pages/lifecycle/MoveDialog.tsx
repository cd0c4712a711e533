import type { RefObject } from 'react'
import type { Stage } from '../../../../contracts/shared'
import { Button, Modal } from '@strapi/design-system'
import { useLifecycle } from '../../api/lifecycle'
import { DialogFrame } from '../../components/DialogFrame'
import { Loaded } from '../../components/States'
import { useFocusReturn } from '../../components/use-focus-return'
import { useText } from '../../text/use-text'
import { MoveForm } from './MoveForm'

interface MoveDialogProps {
  id: string
  name: string
  stage: Stage
  /** Takes the focus where what opened the dialog is gone. */
  focusAfter: RefObject<HTMLElement>
  onMoved?: (to: Stage) => void
  onClose: () => void
}

/** Asks where to and why; what is not possible yet says what is missing. */
export function MoveDialog({ id, name, focusAfter, onMoved, onClose }: MoveDialogProps) {
  const t = useText()
  const { onCloseAutoFocus, openerGoes } = useFocusReturn(focusAfter)
  const lifecycle = useLifecycle({ community: id }, { refetchOnMountOrArgChange: true })
  const moved = (to: Stage) => {
    onMoved?.(to)
    openerGoes()
    onClose()
  }
  return (
    <DialogFrame title={t('lifecycle.dialog', { name })} onClose={onClose} onCloseAutoFocus={onCloseAutoFocus}>
      <Loaded query={lifecycle}>
        {data => (
          <MoveForm
            id={id}
            name={name}
            whereabouts={data}
            onMoved={moved}
            cancel={<Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>}
          />
        )}
      </Loaded>
    </DialogFrame>
  )
}
