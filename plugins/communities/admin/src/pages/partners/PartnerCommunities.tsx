import type { AdminPartner } from '../../api/partners'
import type { PartnerProps } from './Partner'
import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useTakeFromPartner } from '../../api/partners'
import { ConfirmButton } from '../../components/ConfirmButton'
import { ItemList } from '../../components/ItemList'
import { PanelLink } from '../../components/PanelLink'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { AddCommunityDialog } from './AddCommunityDialog'

/** The communities that stand under its name. */
export function PartnerCommunities({ partner, isStaff }: PartnerProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Typography tag="h3" variant="beta" fontSize={2} paddingBottom={3}>{t('partners.communities')}</Typography>
      <ItemList items={partner.communities} empty={t('partners.communities.none')}>
        {community => (
          <Flex justifyContent="space-between" gap={3} wrap="wrap">
            <PanelLink to={`communities/${community.id}`}>{community.name}</PanelLink>
            {isStaff && <TakeOut partner={partner} community={community} focusAfter={() => button.current?.focus()} />}
          </Flex>
        )}
      </ItemList>
      {isStaff && (
        <Box paddingTop={4}>
          <Button ref={button} size="S" variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t('partners.communities.add')}
            <VisuallyHidden>{` ${partner.name}`}</VisuallyHidden>
          </Button>
        </Box>
      )}
      {isOpen && <AddCommunityDialog partner={partner} focusAfter={button} onClose={() => setOpen(false)} />}
    </>
  )
}

function TakeOut({ partner, community, focusAfter }: { partner: AdminPartner, community: AdminPartner['communities'][number], focusAfter: () => void }) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [take, { isLoading }] = useTakeFromPartner()
  const button = useRef<HTMLButtonElement>(null)

  async function takeOut() {
    try {
      await take({ partner: partner.id, community: community.id }).unwrap()
      toggleNotification({ type: 'success', message: t('partners.communities.taken', { name: community.name, partner: partner.name }) })
      focusAfter()
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return <ConfirmButton button={button} label={t('partners.take')} about={community.name} title={t('partners.communities.take.title', { name: community.name })} body={t('partners.communities.take.body', { partner: partner.name })} isBusy={isLoading} onConfirm={() => void takeOut()} />
}
