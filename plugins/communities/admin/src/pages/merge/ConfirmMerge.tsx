import type { ReactNode } from 'react'
import type { Merge } from '../../api/merging'
import { Typography } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useNavigate } from 'react-router-dom'
import { useMerge, useMergePlan } from '../../api/merging'
import { ConfirmStep } from '../../components/ConfirmStep'
import { Loaded } from '../../components/States'
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
  return <Loaded query={plan}>{found => <Confirm id={id} into={into} plan={found} again={() => void plan.refetch()} {...rest} />}</Loaded>
}

function Confirm({ id, name, into, plan, again, onMerged, back }: ConfirmMergeProps & { plan: Merge, again: () => void }) {
  const t = useText()
  const go = useNavigate()
  const { toggleNotification } = useNotification()
  const [merge, { isLoading }] = useMerge()
  const isPossible = plan.obstacles.length === 0

  async function confirm(reason: string) {
    // Refused, because something has changed since it was looked at: what would change is asked again.
    const merged = await merge({ community: id, into, fingerprint: plan.fingerprint, reason }).unwrap().catch((thrown: unknown) => {
      again()
      throw thrown
    })
    toggleNotification({ type: 'success', message: t('merge.done', { name, into: merged.name }), timeout: 10_000 })
    // This page stays, and shows the other community.
    onMerged()
    go(`${HOME}/communities/${merged.id}`, { replace: true })
  }
  return (
    <ConfirmStep isPossible={isPossible} hint={t('merge.reason.hint')} action={t('merge.do')} variant="danger-light" isBusy={isLoading} onConfirm={confirm} back={back}>
      <MergeWords plan={plan} />
      {isPossible && <Typography fontWeight="bold">{t('merge.noWayBack')}</Typography>}
    </ConfirmStep>
  )
}
