import type { AdminPartner, PartnerStaff } from '../../api/partners'
import type { PartnerProps } from './Partner'
import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useRemovePartnerStaff } from '../../api/partners'
import { ConfirmButton } from '../../components/ConfirmButton'
import { ItemList, ItemNote } from '../../components/ItemList'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { AddStaffDialog } from './AddStaffDialog'

/** Who looks after its communities in this panel. */
export function PartnerPeople({ partner, isStaff }: PartnerProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Typography tag="h3" variant="beta" fontSize={2} paddingBottom={3}>{t('partners.staff')}</Typography>
      <ItemList items={partner.staff} empty={t('partners.staff.none')}>
        {person => (
          <Flex justifyContent="space-between" gap={3} wrap="wrap">
            <div>
              <Typography tag="div" fontWeight="bold">{person.name}</Typography>
              <ItemNote>{person.email}</ItemNote>
              <ItemNote>{t(`partners.staff.${person.state}`)}</ItemNote>
            </div>
            {isStaff && <Remove partner={partner} person={person} focusAfter={() => button.current?.focus()} />}
          </Flex>
        )}
      </ItemList>
      {isStaff && (
        <Box paddingTop={4}>
          <Button ref={button} size="S" variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t('partners.staff.add')}
            <VisuallyHidden>{` ${partner.name}`}</VisuallyHidden>
          </Button>
        </Box>
      )}
      {isOpen && <AddStaffDialog partner={partner} focusAfter={button} onClose={() => setOpen(false)} />}
    </>
  )
}

function Remove({ partner, person, focusAfter }: { partner: AdminPartner, person: PartnerStaff, focusAfter: () => void }) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [remove, { isLoading }] = useRemovePartnerStaff()
  const button = useRef<HTMLButtonElement>(null)

  async function takeAway() {
    try {
      await remove({ partner: partner.id, account: person.id }).unwrap()
      toggleNotification({ type: 'success', message: t('partners.staff.taken', { name: person.name, partner: partner.name }) })
      focusAfter()
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return <ConfirmButton button={button} label={t('partners.take')} about={person.name} title={t('partners.staff.take.title', { name: person.name })} body={t('partners.staff.take.body', { partner: partner.name })} isBusy={isLoading} onConfirm={() => void takeAway()} />
}
