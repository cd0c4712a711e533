import type { ReactNode } from 'react'
import { Button, Modal } from '@strapi/design-system'
import { useState } from 'react'
import { usePlaces } from '../../api/places'
import { ChooseCommunity } from '../../components/ChooseCommunity'
import { useText } from '../../text/use-text'

interface ChoosePlaceProps {
  id: string
  isPart: boolean
  onChoose: (to: string | null) => void
  cancel: ReactNode
}

const TOP = 'top'

/** Which community it becomes a part of, found by its name; or none. */
export function ChoosePlace({ id, isPart, onChoose, cancel }: ChoosePlaceProps) {
  const t = useText()
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const places = usePlaces({ community: id, q })

  function look() {
    setMissing(chosen === null)
    if (chosen !== null)
      onChoose(chosen === TOP ? null : chosen)
  }
  return (
    <>
      <Modal.Body>
        <ChooseCommunity
          label={t('place.to')}
          hint={t('place.hint')}
          search={{ q, onSearch: setQ }}
          query={{ ...places, data: places.data?.items }}
          chosen={chosen}
          error={isMissing ? t('place.missing') : undefined}
          onChoose={setChosen}
          first={isPart ? { id: TOP, name: t('place.alone') } : undefined}
        />
      </Modal.Body>
      <Modal.Footer>
        {cancel}
        <Button onClick={look}>{t('place.look')}</Button>
      </Modal.Footer>
    </>
  )
}
