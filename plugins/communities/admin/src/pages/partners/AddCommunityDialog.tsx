import type { RefObject } from 'react'
import type { AdminPartner } from '../../api/partners'
import { Button, Modal } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useAddToPartner, usePartnerChoices } from '../../api/partners'
import { ChooseCommunity } from '../../components/ChooseCommunity'
import { useFocusReturn } from '../../components/use-focus-return'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

interface AddCommunityDialogProps {
  partner: AdminPartner
  focusAfter: RefObject<HTMLElement>
  onClose: () => void
}

/** One of the communities that stand under no partner yet. */
export function AddCommunityDialog({ partner, focusAfter, onClose }: AddCommunityDialogProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const { onCloseAutoFocus } = useFocusReturn(focusAfter)
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const choices = usePartnerChoices({ partner: partner.id, q }, { refetchOnMountOrArgChange: true })
  const [add, { isLoading }] = useAddToPartner()

  async function submit() {
    setMissing(chosen === null)
    if (chosen === null)
      return
    try {
      await add({ partner: partner.id, community: chosen }).unwrap()
      const name = choices.data?.find(({ id }) => id === chosen)?.name ?? ''
      toggleNotification({ type: 'success', message: t('partners.communities.added', { name, partner: partner.name }) })
      onClose()
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return (
    <Modal.Root open onOpenChange={isOpen => !isOpen && onClose()}>
      <Modal.Content onCloseAutoFocus={onCloseAutoFocus} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('close')}><Modal.Title>{t('partners.communities.dialog', { partner: partner.name })}</Modal.Title></Modal.Header>
        <Modal.Body>
          <ChooseCommunity label={t('partners.communities.which')} hint={t('partners.communities.hint')} search={{ q, onSearch: setQ }} query={choices} chosen={chosen} error={isMissing ? t('partners.communities.missing') : undefined} onChoose={setChosen} />
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>
          <Button loading={isLoading} onClick={() => void submit()}>{t('partners.communities.add')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}
