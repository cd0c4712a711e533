import type { Asked } from './States'
import { Button, Modal } from '@strapi/design-system'
import { useState } from 'react'
import { useText } from '../text/use-text'
import { ChooseCommunity } from './ChooseCommunity'

interface Choice { id: string, name: string }

interface ChooseStepProps {
  label: string
  hint: string
  /** What is said where none was chosen. */
  missing: string
  search: { q: string, onSearch: (q: string) => void }
  query: Asked<Choice[]>
  /** Stands before those that were found. */
  first?: Choice | undefined
  /** What the button says; left out, that it shows what would change. */
  go?: string
  isBusy?: boolean
  onChoose: (id: string) => void
}

/** The step of a dialog in which one community is chosen. */
export function ChooseStep({ missing, go, isBusy = false, onChoose, ...choice }: ChooseStepProps) {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)

  function look() {
    setMissing(chosen === null)
    if (chosen !== null)
      onChoose(chosen)
  }
  return (
    <>
      <Modal.Body>
        <ChooseCommunity {...choice} chosen={chosen} error={isMissing ? missing : undefined} onChoose={setChosen} />
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close><Button variant="tertiary">{t('cancel')}</Button></Modal.Close>
        <Button loading={isBusy} onClick={look}>{go ?? t('place.look')}</Button>
      </Modal.Footer>
    </>
  )
}
