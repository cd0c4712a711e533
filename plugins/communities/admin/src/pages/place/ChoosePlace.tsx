import { useState } from 'react'
import { usePlaces } from '../../api/places'
import { ChooseStep } from '../../components/ChooseStep'
import { useText } from '../../text/use-text'

interface ChoosePlaceProps {
  id: string
  isPart: boolean
  onChoose: (to: string | null) => void
}

const TOP = 'top'

/** Which community it becomes a part of, found by its name; or none. */
export function ChoosePlace({ id, isPart, onChoose }: ChoosePlaceProps) {
  const t = useText()
  const [q, setQ] = useState('')
  const places = usePlaces({ community: id, q })
  return (
    <ChooseStep
      label={t('place.to')}
      hint={t('place.hint')}
      missing={t('place.missing')}
      search={{ q, onSearch: setQ }}
      query={{ ...places, data: places.data?.items }}
      first={isPart ? { id: TOP, name: t('place.alone') } : undefined}
      onChoose={chosen => onChoose(chosen === TOP ? null : chosen)}
    />
  )
}
