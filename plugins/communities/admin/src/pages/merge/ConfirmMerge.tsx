import type { FormEvent, ReactNode } from 'react'
import type { Merge } from '../../api/merging'
import type { TextKey } from '../../text/use-text'
import { Button, Flex, Modal, Typography } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useMerge, useMergePlan } from '../../api/merging'
import { reasonFault } from '../../components/reason-rule'
import { ReasonField } from '../../components/ReasonField'
import { Loaded } from '../../components/States'
import { useProblems } from '../../errors/use-problems'
import { HOME } from '../../plugin-id'
import { useText } from '../../text/use-text'
import { MergeWords } from './MergeWords'

interface ConfirmMergeProps {
  id: string
  name: string
  into: string
  onMerged: () => void
  back: ReactNode
}

/** All that the merge would change, and why it is done. */
export function ConfirmMerge({ id, into, ...rest }: ConfirmMergeProps) {
  const plan = useMergePlan({ community: id, into }, { refetchOnMountOrArgChange: true })
  return <Loaded query={plan}>{found => <Form id={id} into={into} plan={found} again={() => void plan.refetch()} {...rest} />}</Loaded>
}

function Form({ id, name, into, plan, again, onMerged, back }: ConfirmMergeProps & { plan: Merge, again: () => void }) {
  const t = useText()
  const go = useNavigate()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [merge, { isLoading }] = useMerge()
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
      const merged = await merge({ community: id, into, fingerprint: plan.fingerprint, reason: reason.trim() }).unwrap()
      toggleNotification({ type: 'success', message: t('merge.done', { name, into: merged.name }), timeout: 10_000 })
      // This page stays, and shows the other community.
      onMerged()
      go(`${HOME}/communities/${merged.id}`, { replace: true })
    }
    catch (thrown) {
      announce(thrown)
      again()
    }
  }
  const isPossible = plan.obstacles.length === 0
  return (
    <form noValidate onSubmit={event => void submit(event)}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <MergeWords plan={plan} />
          {isPossible && (
            <>
              <Typography fontWeight="bold">{t('merge.noWayBack')}</Typography>
              <ReasonField field={field} value={reason} hint={t('merge.reason.hint')} error={fault ? t(fault) : undefined} onChange={setReason} />
            </>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        {back}
        {isPossible && <Button type="submit" variant="danger-light" loading={isLoading}>{t('merge.do')}</Button>}
      </Modal.Footer>
    </form>
  )
}
