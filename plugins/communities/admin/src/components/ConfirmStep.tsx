import type { FormEvent, ReactNode } from 'react'
import type { TextKey } from '../text/use-text'
import { Button, Flex, Modal } from '@strapi/design-system'
import { useRef, useState } from 'react'
import { useProblems } from '../errors/use-problems'
import { useText } from '../text/use-text'
import { reasonFault } from './reason-rule'
import { ReasonField } from './ReasonField'

interface ConfirmStepProps {
  /** Everything that would change, or what is in the way. */
  children: ReactNode
  isPossible: boolean
  /** Who is told the reason. */
  hint: string
  action: string
  variant?: 'danger-light'
  isBusy: boolean
  onConfirm: (reason: string) => Promise<void>
  /** To the step before. */
  back: ReactNode
}

/** The last step of such a dialog: all that changes, why it is done, and doing it. */
export function ConfirmStep({ children, isPossible, hint, action, variant, isBusy, onConfirm, back }: ConfirmStepProps) {
  const t = useText()
  const { announce } = useProblems()
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
      await onConfirm(reason.trim())
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return (
    <form noValidate onSubmit={event => void submit(event)}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {children}
          {isPossible && <ReasonField field={field} value={reason} hint={hint} error={fault ? t(fault) : undefined} onChange={setReason} />}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        {back}
        {isPossible && <Button type="submit" {...variant && { variant }} loading={isBusy}>{action}</Button>}
      </Modal.Footer>
    </form>
  )
}
