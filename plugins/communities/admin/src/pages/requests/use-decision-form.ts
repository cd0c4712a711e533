import type { AdminRequest } from '../../../../contracts/admin'
import type { Decision } from '../../api/requests'
import { useRef, useState } from 'react'
import { useText } from '../../text/use-text'
import { messageFault } from './message-rule'
import { useDecideRequests } from './use-decide-requests'

/** A message and a decision about one request or many. `onDecided` is called when it went through. */
export function useDecisionForm(requests: AdminRequest[], onDecided: () => void) {
  const t = useText()
  const { decide, isBusy } = useDecideRequests()
  const [message, setMessage] = useState('')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)

  function refuse(words: string) {
    setError(words)
    field.current?.focus()
  }

  async function submit(decision: Decision['decision']) {
    const fault = messageFault(decision, message)
    if (fault)
      return refuse(t(fault))
    setError(undefined)
    const problem = await decide(requests, decision, message.trim())
    if (!problem)
      return onDecided()
    if (problem.fields.message)
      refuse(problem.fields.message)
  }

  return { message, setMessage, error, field, submit, isBusy }
}

export type DecisionForm = ReturnType<typeof useDecisionForm>
