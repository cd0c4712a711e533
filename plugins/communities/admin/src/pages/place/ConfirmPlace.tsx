import type { ReactNode } from 'react'
import type { Relocation } from '../../api/places'
import { useNotification } from '@strapi/strapi/admin'
import { usePlan, useRelocate } from '../../api/places'
import { ConfirmStep } from '../../components/ConfirmStep'
import { Loaded } from '../../components/States'
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
  return <Loaded query={plan}>{found => <Confirm id={id} to={to} plan={found} {...rest} />}</Loaded>
}

function Confirm({ id, name, to, plan, onMoved, back }: ConfirmPlaceProps & { plan: Relocation }) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const [relocate, { isLoading }] = useRelocate()

  async function move(reason: string) {
    await relocate({ community: id, to, fingerprint: plan.fingerprint, reason }).unwrap()
    toggleNotification({ type: 'success', message: t('place.moved', { name }), timeout: 10_000 })
    onMoved()
  }
  return (
    <ConfirmStep isPossible={plan.obstacles.length === 0} hint={t('place.reason.hint')} action={t('place.do')} isBusy={isLoading} onConfirm={move} back={back}>
      <PlanWords plan={plan} />
    </ConfirmStep>
  )
}
