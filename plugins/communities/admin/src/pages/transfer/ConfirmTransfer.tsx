import type { ReactNode } from 'react'
import type { Transfer } from '../../api/transfers'
import { useNotification } from '@strapi/strapi/admin'
import { useMoveReported, useReportTransfer } from '../../api/transfers'
import { ConfirmStep } from '../../components/ConfirmStep'
import { Loaded } from '../../components/States'
import { useText } from '../../text/use-text'
import { TransferWords } from './TransferWords'

interface ConfirmTransferProps {
  report: string
  name: string
  to: string
  onMoved: () => void
  back: ReactNode
}

/** Who will read it there, and why it is moved. */
export function ConfirmTransfer({ report, to, ...rest }: ConfirmTransferProps) {
  const plan = useReportTransfer({ report, to }, { refetchOnMountOrArgChange: true })
  return <Loaded query={plan}>{found => <Confirm report={report} to={to} plan={found} {...rest} />}</Loaded>
}

function Confirm({ report, name, to, plan, onMoved, back }: ConfirmTransferProps & { plan: Transfer }) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const [move, { isLoading }] = useMoveReported()

  async function confirm(reason: string) {
    const { community } = await move({ report, to, fingerprint: plan.fingerprint, reason }).unwrap()
    toggleNotification({ type: 'success', message: t('transfer.moved', { name, into: community.name }), timeout: 10_000 })
    onMoved()
  }
  return (
    <ConfirmStep isPossible={plan.obstacles.length === 0} hint={t('transfer.reason.hint')} action={t('place.do')} isBusy={isLoading} onConfirm={confirm} back={back}>
      <TransferWords plan={plan} />
    </ConfirmStep>
  )
}
