import type { ChangeEvent, FormEvent, ReactNode } from 'react'
import type { Relocation } from '../../api/places'
import type { TextKey } from '../../text/use-text'
import { Button, Field, Flex, Modal, Textarea } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { usePlan, useRelocate } from '../../api/places'
import { Loaded } from '../../components/States'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { reasonFault } from '../lifecycle/move-words'
import { PlanWords } from './PlanWords'

interface ConfirmPlaceProps {
  id: string
  name: string
  to: string | null
  onMoved: () => void
  back: ReactNode
}

/** All that the move would change, and why it is done. */
export function ConfirmPlace({ id, to, ...rest }: ConfirmPlaceProps) {
  const plan = usePlan({ community: id, ...(to !== null && { to }) }, { refetchOnMountOrArgChange: true })
  return <Loaded query={plan}>{found => <Form id={id} to={to} plan={found} {...rest} />}</Loaded>
}

function Form({ id, name, to, plan, onMoved, back }: ConfirmPlaceProps & { plan: Relocation }) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [relocate, { isLoading }] = useRelocate()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<TextKey | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const why = reasonFault(reason)
    setFault(why)
    if (why)
      return field.current?.focus()
    try {
      await relocate({ community: id, to, fingerprint: plan.fingerprint, reason: reason.trim() }).unwrap()
      toggleNotification({ type: 'success', message: t('place.moved', { name }), timeout: 10_000 })
      onMoved()
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  const isPossible = plan.obstacles.length === 0
  return (
    <form noValidate onSubmit={event => void submit(event)}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <PlanWords plan={plan} />
          {isPossible && (
            <Field.Root name="reason" error={fault ? t(fault) : undefined} hint={t('place.reason.hint')} required>
              <Field.Label>{t('suspend.reason')}</Field.Label>
              <Textarea ref={field} value={reason} onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)} />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        {back}
        {isPossible && <Button type="submit" loading={isLoading}>{t('place.do')}</Button>}
      </Modal.Footer>
    </form>
  )
}
