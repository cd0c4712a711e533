import type { ChangeEvent, FormEvent, RefObject } from 'react'
import { Button, Field, Flex, Modal, Radio, Textarea } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { DialogFrame } from '../../components/DialogFrame'
import { useFocusReturn } from '../../components/use-focus-return'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

interface AppealDialogProps {
  id: string
  name: string
  answer: (given: { id: string, decision: 'upheld' | 'granted', message: string }) => Promise<unknown>
  focusAfter: RefObject<HTMLElement>
  onClose: () => void
}

/** Answers somebody who asked for another look; they are told the words. */
export function AppealDialog({ id, name, answer, focusAfter, onClose }: AppealDialogProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const { onCloseAutoFocus, openerGoes } = useFocusReturn(focusAfter)
  const [isLoading, setLoading] = useState(false)
  const [decision, setDecision] = useState<'upheld' | 'granted'>('upheld')
  const [message, setMessage] = useState('')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (message.trim() === '') {
      setError(t('reports.answer.needed'))
      field.current?.focus()
      return
    }
    setLoading(true)
    try {
      await answer({ id, decision, message: message.trim() })
      toggleNotification({ type: 'success', message: t('reports.answered', { name }) })
      openerGoes()
      onClose()
    }
    catch (thrown) {
      announce(thrown)
      setLoading(false)
    }
  }
  return (
    <DialogFrame title={t('reports.appeal.dialog', { name })} onClose={onClose} onCloseAutoFocus={onCloseAutoFocus}>
      <form noValidate onSubmit={event => void submit(event)}>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Radio.Group aria-label={t('reports.appealState')} value={decision} onValueChange={(value: string) => setDecision(value as 'upheld' | 'granted')}>
              <Radio.Item value="upheld">{t('reports.appeal.do.upheld')}</Radio.Item>
              <Radio.Item value="granted">{t('reports.appeal.do.granted')}</Radio.Item>
            </Radio.Group>
            <Field.Root name="message" error={error} hint={t('reports.answer.hint')} required>
              <Field.Label>{t('reports.answer')}</Field.Label>
              <Textarea ref={field} value={message} maxLength={2000} onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setMessage(event.target.value)} />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>
          <Button type="submit" loading={isLoading}>{t('reports.appeal')}</Button>
        </Modal.Footer>
      </form>
    </DialogFrame>
  )
}
