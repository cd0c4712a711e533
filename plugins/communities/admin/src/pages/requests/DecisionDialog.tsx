import type { RefObject } from 'react'
import type { AdminRequest } from '../../../../contracts/admin'
import type { Decision } from '../../api/requests'
import { Button, Flex, Modal, Typography } from '@strapi/design-system'
import { DialogFrame } from '../../components/DialogFrame'
import { focusFirst, useFocusReturn } from '../../components/use-focus-return'
import { useText } from '../../text/use-text'
import { MessageField } from './MessageField'
import { useDecisionForm } from './use-decision-form'

interface DecisionDialogProps {
  requests: AdminRequest[]
  decision: Decision['decision']
  /** Gets the focus when the decided rows are gone. */
  focusAfter: RefObject<HTMLElement>
  onClose: () => void
}

/** Asks for the message that goes with a decision about one request or many. */
export function DecisionDialog({ requests, decision, focusAfter, onClose }: DecisionDialogProps) {
  const t = useText()
  const { onCloseAutoFocus, openerGoes } = useFocusReturn(focusAfter)
  const form = useDecisionForm(requests, () => {
    openerGoes()
    onClose()
  })
  const count = requests.length
  const name = requests[0]?.person.name ?? ''
  return (
    <DialogFrame title={t(`requests.${decision}.title`, { count, name })} onClose={onClose} onOpenAutoFocus={focusFirst(form.field)} onCloseAutoFocus={onCloseAutoFocus}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.submit(decision)
        }}
      >
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {count > 1 && <Typography>{requests.map(({ person, community }) => t('requests.who', { person: person.name, community: community.name })).join('; ')}</Typography>}
            <MessageField form={form} label={t('requests.message')} hint={t(`requests.${decision}.hint`, { count })} required={decision === 'decline'} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>
          <Button type="submit" loading={form.isBusy} variant={decision === 'approve' ? 'default' : 'danger-light'}>{t(`requests.${decision}.button`, { count })}</Button>
        </Modal.Footer>
      </form>
    </DialogFrame>
  )
}
