import type { FormEvent, ReactNode } from 'react'
import type { Relocation } from '../../api/places'
import type { TextKey } from '../../text/use-text'
import { Button, Flex, Modal } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { usePlan, useRelocate } from '../../api/places'
import { reasonFault } from '../../components/reason-rule'
import { ReasonField } from '../../components/ReasonField'
import { Loaded } from '../../components/States'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
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
            <ReasonField field={field} value={reason} hint={t('place.reason.hint')} error={fault ? t(fault) : undefined} onChange={setReason} />
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
