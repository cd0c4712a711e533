import type { RefObject } from 'react'
import type { AdminRequest } from '../../../../contracts/admin'
import { Button, Flex, Modal } from '@strapi/design-system'
import { DialogFrame } from '../../components/DialogFrame'
import { useFocusReturn } from '../../components/use-focus-return'
import { useText } from '../../text/use-text'
import { MessageField } from './MessageField'
import { RequestFacts } from './RequestFacts'
import { useDecisionForm } from './use-decision-form'

interface RequestDialogProps {
  request: AdminRequest
  canDecide: boolean
  /** Gets the focus when the decided row is gone. */
  focusAfter: RefObject<HTMLElement>
  onClose: () => void
}

/** One request with the profile of who asks, and the decision. */
export function RequestDialog({ request, canDecide, focusAfter, onClose }: RequestDialogProps) {
  const t = useText()
  const { onCloseAutoFocus, openerGoes } = useFocusReturn(focusAfter)
  const form = useDecisionForm([request], () => {
    openerGoes()
    onClose()
  })
  return (
    <DialogFrame title={t('requests.who', { person: request.person.name, community: request.community.name })} onClose={onClose} onCloseAutoFocus={onCloseAutoFocus}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <RequestFacts request={request} />
          {canDecide && <MessageField form={form} label={t('requests.message')} hint={t('requests.message.hint')} />}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close><Button variant="tertiary">{t('close')}</Button></Modal.Close>
        {canDecide && (
          <Flex gap={2}>
            <Button variant="danger-light" disabled={form.isBusy} onClick={() => void form.submit('decline')}>{t('requests.decline')}</Button>
            <Button loading={form.isBusy} onClick={() => void form.submit('approve')}>{t('requests.approve')}</Button>
          </Flex>
        )}
      </Modal.Footer>
    </DialogFrame>
  )
}
