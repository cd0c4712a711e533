import type { RefObject } from 'react'
import type { AdminPartner } from '../../api/partners'
import { useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useAddToPartner, usePartnerChoices } from '../../api/partners'
import { ChooseStep } from '../../components/ChooseStep'
import { DialogFrame } from '../../components/DialogFrame'
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
  const choices = usePartnerChoices({ partner: partner.id, q }, { refetchOnMountOrArgChange: true })
  const [add, { isLoading }] = useAddToPartner()

  async function choose(community: string) {
    try {
      await add({ partner: partner.id, community }).unwrap()
      const name = choices.data?.find(({ id }) => id === community)?.name ?? ''
      toggleNotification({ type: 'success', message: t('partners.communities.added', { name, partner: partner.name }) })
      onClose()
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return (
    <DialogFrame title={t('partners.communities.dialog', { partner: partner.name })} onClose={onClose} onCloseAutoFocus={onCloseAutoFocus}>
      <ChooseStep label={t('partners.communities.which')} hint={t('partners.communities.hint')} missing={t('partners.communities.missing')} search={{ q, onSearch: setQ }} query={choices} go={t('partners.communities.add')} isBusy={isLoading} onChoose={id => void choose(id)} />
    </DialogFrame>
  )
}
