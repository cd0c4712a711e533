import type { ChangeEvent, FormEvent, RefObject } from 'react'
import type { ReportCase, ReportCategory, ReportDecision } from '../../api/reports'
import { Button, Field, Flex, Modal, Radio, Textarea } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { useDecideReport } from '../../api/reports'
import { DialogFrame } from '../../components/DialogFrame'
import { useFocusReturn } from '../../components/use-focus-return'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { UntilField } from '../accounts/UntilField'
import { needsRule } from './decision-rule'
import { RuleField } from './RuleField'

interface DecideDialogProps {
  report: ReportCase
  name: string
  focusAfter: RefObject<HTMLElement>
  onClose: () => void
}

/** Decides once for all reports on a thing: what is done, by which rule, and what its author is told. */
export function DecideDialog({ report, name, focusAfter, onClose }: DecideDialogProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const { onCloseAutoFocus, openerGoes } = useFocusReturn(focusAfter)
  const [decide, { isLoading }] = useDecideReport()
  const [decision, setDecision] = useState<ReportDecision>(report.can[0] ?? 'dismiss')
  const [rule, setRule] = useState<ReportCategory | null>(report.reports[0]?.category ?? null)
  const [message, setMessage] = useState('')
  const [until, setUntil] = useState('')
  const [error, setError] = useState<string>()
  const [dayError, setDayError] = useState<string>()

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (needsRule(decision) && !rule)
      return setError(t('reports.rule.needed'))
    try {
      await decide({ id: report.id, decision, ...(decision === 'approve' && report.fingerprint && { fingerprint: report.fingerprint }), ...(needsRule(decision) && rule && { rule }), ...(needsRule(decision) && message.trim() && { message: message.trim() }), ...(decision === 'suspend-account' && until && { until }) }).unwrap()
      toggleNotification({ type: 'success', message: t('reports.decided', { name }) })
      openerGoes()
      onClose()
    }
    catch (thrown) {
      const { fields } = announce(thrown)
      setDayError(fields.until && t('accounts.until.past'))
    }
  }
  return (
    <DialogFrame title={t('reports.dialog', { name })} onClose={onClose} onCloseAutoFocus={onCloseAutoFocus}>
      <form noValidate onSubmit={event => void submit(event)}>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Radio.Group aria-label={t('reports.decision')} value={decision} onValueChange={(value: string) => setDecision(value as ReportDecision)}>
              {report.can.map(one => <Radio.Item key={one} value={one}>{t(`reports.do.${one}`)}</Radio.Item>)}
            </Radio.Group>
            {needsRule(decision) && <RuleField rule={rule} error={error} onChange={setRule} />}
            {decision === 'suspend-account' && <UntilField value={until} error={dayError} onChange={setUntil} />}
            {needsRule(decision) && (
              <Field.Root name="message" hint={t('reports.message.hint')}>
                <Field.Label>{t('reports.message')}</Field.Label>
                <Textarea value={message} maxLength={2000} onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setMessage(event.target.value)} />
                <Field.Hint />
              </Field.Root>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>
          <Button type="submit" loading={isLoading}>{t('reports.decide')}</Button>
        </Modal.Footer>
      </form>
    </DialogFrame>
  )
}
