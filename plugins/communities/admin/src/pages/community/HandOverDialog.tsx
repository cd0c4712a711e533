import type { RefObject } from 'react'
import type { OpenMember } from '../../api/communities'
import { Button, Flex, Modal, Radio } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useHandOver } from '../../api/communities'
import { DialogFrame } from '../../components/DialogFrame'
import { reasonFault, reasonOf } from '../../components/reason-rule'
import { ReasonField } from '../../components/ReasonField'
import { useFocusReturn } from '../../components/use-focus-return'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { ChooseMember } from './ChooseMember'

interface HandOverDialogProps {
  id: string
  name: string
  focusAfter: RefObject<HTMLElement>
  onClose: () => void
}

type Others = 'stay' | 'step-down'

/** Who looks after a community from now on, and what becomes of those who did. No form: the search in it is one. */
export function HandOverDialog({ id, name, focusAfter, onClose }: HandOverDialogProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const { onCloseAutoFocus } = useFocusReturn(focusAfter)
  const [handOver, { isLoading }] = useHandOver()
  const [person, setPerson] = useState<OpenMember | null>(null)
  const [others, setOthers] = useState<Others>('stay')
  const [text, setText] = useState('')
  const [errors, setErrors] = useState<{ person?: string, reason?: string }>({})
  const field = useRef<HTMLTextAreaElement>(null)

  async function submit() {
    const reason = reasonOf(text)
    const fault = reasonFault(reason)
    setErrors({ person: person ? undefined : t('handOver.needed'), reason: fault ? t(fault) : undefined })
    if (!person)
      return
    if (fault)
      return field.current?.focus()
    try {
      await handOver({ community: id, person: person.id, others, reason }).unwrap()
      toggleNotification({ type: 'success', message: t('handOver.done', { person: person.name, name }) })
      onClose()
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return (
    <DialogFrame title={t('handOver.dialog', { name })} onClose={onClose} onCloseAutoFocus={onCloseAutoFocus}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <ChooseMember community={id} chosen={person} error={errors.person} onChoose={setPerson} />
          <Radio.Group aria-label={t('handOver.others')} value={others} onValueChange={(value: string) => setOthers(value as Others)}>
            <Radio.Item value="stay">{t('handOver.others.stay')}</Radio.Item>
            <Radio.Item value="step-down">{t('handOver.others.step-down')}</Radio.Item>
          </Radio.Group>
          <ReasonField field={field} value={text} hint={t('handOver.reason.hint')} error={errors.reason} onChange={setText} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>
        <Button loading={isLoading} onClick={() => void submit()}>{t('handOver.button')}</Button>
      </Modal.Footer>
    </DialogFrame>
  )
}
