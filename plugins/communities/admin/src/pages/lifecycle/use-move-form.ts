import type { FormEvent } from 'react'
import type { Stage } from '../../../../contracts/shared'
import type { Whereabouts } from '../../api/lifecycle'
import type { TextKey } from '../../text/use-text'
import { useNotification } from '@strapi/strapi/admin'
import { useRef, useState } from 'react'
import { useMoveStage } from '../../api/lifecycle'
import { stageText } from '../../components/community-words'
import { reasonFault } from '../../components/reason-rule'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { isOpen, startsAgain } from './move-words'

export type Members = 'keep' | 'drop'

interface MoveFormOptions { id: string, name: string, whereabouts: Whereabouts, onMoved: (to: Stage) => void }

/** What the form holds, what is wrong with it, and sending it. */
export function useMoveForm({ id, name, whereabouts: { stage, moves }, onMoved }: MoveFormOptions) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [move, { isLoading }] = useMoveStage()
  const open = moves.filter(isOpen)
  const [to, setTo] = useState<Stage | ''>(open.length === 1 && open[0] ? open[0].to : '')
  const [reason, setReason] = useState('')
  const [members, setMembers] = useState<Members>('keep')
  const [faults, setFaults] = useState<{ to?: TextKey, reason?: TextKey }>({})
  const stageField = useRef<HTMLDivElement>(null)
  const reasonField = useRef<HTMLTextAreaElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const why = reasonFault(reason)
    setFaults({ ...(to === '' && { to: 'lifecycle.to.missing' as const }), ...(why && { reason: why }) })
    if (to === '')
      return stageField.current?.focus()
    if (why)
      return reasonField.current?.focus()
    try {
      await move({ community: id, to, reason: reason.trim(), members }).unwrap()
      toggleNotification({ type: 'success', message: t('lifecycle.moved', { name, stage: t(stageText[to]) }), timeout: 10_000 })
      onMoved(to)
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return { open, to, setTo, reason, setReason, members, setMembers, faults, isLoading, submit, stageField, reasonField, asksWhoStays: startsAgain(stage, to) }
}
