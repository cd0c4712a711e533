import type { RefObject } from 'react'
import { Button, Modal } from '@strapi/design-system'
import { useState } from 'react'
import { useMergeTargets } from '../../api/merging'
import { ChooseCommunity } from '../../components/ChooseCommunity'
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
  const [chosen, setChosen] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [isLooking, setLooking] = useState(false)
  const targets = useMergeTargets({ community: id, q })

  function look() {
    setMissing(chosen === null)
    setLooking(chosen !== null)
  }
  return (
    <Modal.Root open onOpenChange={isOpen => !isOpen && onClose()}>
      <Modal.Content onCloseAutoFocus={onCloseAutoFocus} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('close')}><Modal.Title>{t('merge.dialog', { name })}</Modal.Title></Modal.Header>
        {isLooking && chosen !== null
          ? <ConfirmMerge id={id} name={name} into={chosen} onMerged={onClose} back={<Button variant="tertiary" onClick={() => setLooking(false)}>{t('merge.other')}</Button>} />
          : (
              <>
                <Modal.Body>
                  <ChooseCommunity label={t('merge.into')} hint={t('merge.hint')} search={{ q, onSearch: setQ }} query={targets} chosen={chosen} error={isMissing ? t('merge.missing') : undefined} onChoose={setChosen} />
                </Modal.Body>
                <Modal.Footer>
                  <Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>
                  <Button onClick={look}>{t('place.look')}</Button>
                </Modal.Footer>
              </>
            )}
      </Modal.Content>
    </Modal.Root>
  )
}
