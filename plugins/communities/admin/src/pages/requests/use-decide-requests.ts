import type { AdminRequest } from '../../../../contracts/admin'
import type { Decision, DecisionResult } from '../../api/requests'
import type { Problem } from '../../errors/problem'
import { useNotification } from '@strapi/strapi/admin'
import { useDecide } from '../../api/requests'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

/** Decides requests and announces what came of it; returns what went wrong, or null. */
export function useDecideRequests() {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [send, { isLoading }] = useDecide()

  function announceResult({ decided, skipped }: DecisionResult, decision: Decision['decision'], requests: AdminRequest[]) {
    const name = requests.find(({ id }) => id === decided[0])?.person.name ?? ''
    const sentences = [
      decided.length > 0 && t(`requests.${decision}.done`, { count: decided.length, name }),
      skipped.length > 0 && t('requests.skipped', { count: skipped.length }),
    ]
    toggleNotification({
      type: skipped.length > 0 ? 'warning' : 'success',
      message: sentences.filter(Boolean).join(' '),
      timeout: 10_000,
    })
  }

  async function decide(requests: AdminRequest[], decision: Decision['decision'], message?: string): Promise<Problem | null> {
    const sent = { requests: requests.map(({ id }) => id), decision, message: message || undefined }
    try {
      announceResult(await send(sent).unwrap(), decision, requests)
      return null
    }
    catch (thrown) {
      return announce(thrown)
    }
  }

  return { decide, isBusy: isLoading }
}
