import type { RefObject } from 'react'
import { Button } from '@strapi/design-system'
import { useState } from 'react'
import { useReportPlaces } from '../../api/transfers'
import { ChooseStep } from '../../components/ChooseStep'
import { DialogFrame } from '../../components/DialogFrame'
import { useFocusReturn } from '../../components/use-focus-return'
import { useText } from '../../text/use-text'
import { ConfirmTransfer } from './ConfirmTransfer'

interface TransferDialogProps {
  /** The case about the discussion. */
  report: string
  name: string
  focusAfter: RefObject<HTMLElement>
  onClose: () => void
}

/** First into which community, then who will read it there; nothing happens before that was seen. */
export function TransferDialog({ report, name, focusAfter, onClose }: TransferDialogProps) {
  const t = useText()
  const { onCloseAutoFocus } = useFocusReturn(focusAfter)
  const [q, setQ] = useState('')
  const [to, setTo] = useState<string | null>(null)
  const places = useReportPlaces({ report, q })
  return (
    <DialogFrame title={t('transfer.dialog', { name })} onClose={onClose} onCloseAutoFocus={onCloseAutoFocus}>
      {to === null
        ? <ChooseStep label={t('place.to')} hint={t('place.hint')} missing={t('place.missing')} search={{ q, onSearch: setQ }} query={places} onChoose={setTo} />
        : <ConfirmTransfer report={report} name={name} to={to} onMoved={onClose} back={<Button variant="tertiary" onClick={() => setTo(null)}>{t('merge.other')}</Button>} />}
    </DialogFrame>
  )
}
