import type { CommunityDetail } from '../../api/communities'
import { Button, Flex, Typography } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useUnsuspend } from '../../api/communities'
import { Section } from '../../components/Section'
import { useKeptFocus } from '../../components/use-kept-focus'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { SuspendDialog } from './SuspendDialog'

/** Suspending a community hides it from all but its facilitators and KM staff; set apart, at the end of the page. */
export function StatusSection({ community: { id, name, status, statusReason } }: { community: CommunityDetail }) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [unsuspend, { isLoading }] = useUnsuspend()
  const [isOpen, setOpen] = useState(false)
  const { button, expectChange } = useKeptFocus(status)

  async function openAgain() {
    try {
      await unsuspend(id).unwrap()
      expectChange()
      toggleNotification({ type: 'success', message: t('suspend.opened', { name }) })
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  const isSuspended = status === 'suspended'
  return (
    <Section title={t(isSuspended ? 'suspend.isSuspended' : 'suspend.title')}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography>{t(isSuspended ? 'suspend.effect.now' : 'suspend.effect')}</Typography>
        {isSuspended && statusReason && <Typography>{t('suspend.because', { reason: statusReason })}</Typography>}
        {isSuspended
          ? <Button ref={button} variant="secondary" loading={isLoading} onClick={() => void openAgain()}>{t('suspend.open')}</Button>
          : <Button ref={button} variant="danger-light" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('suspend.button')}</Button>}
      </Flex>
      {isOpen && <SuspendDialog id={id} name={name} focusAfter={button} onSuspended={expectChange} onClose={() => setOpen(false)} />}
    </Section>
  )
}
