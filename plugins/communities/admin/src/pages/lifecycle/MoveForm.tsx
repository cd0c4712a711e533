import type { ReactNode } from 'react'
import type { Stage } from '../../../../contracts/shared'
import type { Whereabouts } from '../../api/lifecycle'
import type { Members } from './use-move-form'
import { Button, Field, Flex, Modal, Radio, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { stageText } from '../../components/community-words'
import { ReasonField } from '../../components/ReasonField'
import { useText } from '../../text/use-text'
import { NotYet } from './NotYet'
import { useMoveForm } from './use-move-form'

interface MoveFormProps {
  id: string
  name: string
  whereabouts: Whereabouts
  onMoved: (to: Stage) => void
  cancel: ReactNode
}

export function MoveForm({ id, name, whereabouts, onMoved, cancel }: MoveFormProps) {
  const t = useText()
  const form = useMoveForm({ id, name, whereabouts, onMoved })
  return (
    <form noValidate onSubmit={event => void form.submit(event)}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Field.Root name="to" error={form.faults.to && t(form.faults.to)} required>
            <Field.Label>{t('lifecycle.to')}</Field.Label>
            <SingleSelect ref={form.stageField} value={form.to || null} placeholder={t('lifecycle.to.choose')} onChange={value => form.setTo(value as Stage)}>
              {form.open.map(({ to }) => <SingleSelectOption key={to} value={to}>{t(stageText[to])}</SingleSelectOption>)}
            </SingleSelect>
            <Field.Error />
          </Field.Root>
          <NotYet moves={whereabouts.moves} />
          {form.asksWhoStays && <WhoStays value={form.members} onChange={form.setMembers} />}
          <ReasonField field={form.reasonField} value={form.reason} hint={t('lifecycle.reason.hint')} error={form.faults.reason && t(form.faults.reason)} onChange={form.setReason} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        {cancel}
        <Button type="submit" loading={form.isLoading}>{t('lifecycle.move')}</Button>
      </Modal.Footer>
    </form>
  )
}

function WhoStays({ value, onChange }: { value: Members, onChange: (value: Members) => void }) {
  const t = useText()
  return (
    <Field.Root name="members">
      <Field.Label>{t('lifecycle.members')}</Field.Label>
      <Radio.Group aria-label={t('lifecycle.members')} value={value} onValueChange={chosen => onChange(chosen as Members)}>
        <Radio.Item value="keep">{t('lifecycle.members.keep')}</Radio.Item>
        <Radio.Item value="drop">{t('lifecycle.members.drop')}</Radio.Item>
      </Radio.Group>
    </Field.Root>
  )
}
