import type { RefObject } from 'react'
import { Button } from '@strapi/design-system'
import { useState } from 'react'
import { useMergeTargets } from '../../api/merging'
import { ChooseStep } from '../../components/ChooseStep'
import { DialogFrame } from '../../components/DialogFrame'
import { useFocusReturn } from '../../components/use-focus-return'
import { useText } from '../../text/use-text'
import { ConfirmMerge } from './ConfirmMerge'

interface MergeDialogProps {
  id: string
  name: string
  focusAfter: RefObject<HTMLElement>
  onClose: () => void
}

/** First into which, then all that changes; nothing happens before that was seen. */
export function MergeDialog({ id, name, focusAfter, onClose }: MergeDialogProps) {
  const t = useText()
  const { onCloseAutoFocus } = useFocusReturn(focusAfter)
  const [q, setQ] = useState('')
  const [into, setInto] = useState<string | null>(null)
  const targets = useMergeTargets({ community: id, q })
  return (
    <DialogFrame title={t('merge.dialog', { name })} onClose={onClose} onCloseAutoFocus={onCloseAutoFocus}>
      {into === null
        ? <ChooseStep label={t('merge.into')} hint={t('merge.hint')} missing={t('merge.missing')} search={{ q, onSearch: setQ }} query={targets} onChoose={setInto} />
        : <ConfirmMerge id={id} name={name} into={into} onMerged={onClose} back={<Button variant="tertiary" onClick={() => setInto(null)}>{t('merge.other')}</Button>} />}
    </DialogFrame>
  )
}
