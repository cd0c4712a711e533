import type { FormEvent, ReactNode } from 'react'
import { Button, Combobox, ComboboxOption, Field, Flex, Modal } from '@strapi/design-system'
import { useState } from 'react'
import { usePlaces } from '../../api/places'
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
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { data, isFetching } = usePlaces({ community: id, q: words })

  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(chosen === '')
    if (chosen !== '')
      onChoose(chosen === TOP ? null : chosen)
  }
  return (
    <form noValidate onSubmit={submit}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Field.Root name="to" error={isMissing && t('place.missing')} hint={t('place.hint')} required>
            <Field.Label>{t('place.to')}</Field.Label>
            <Combobox
              value={chosen}
              loading={isFetching}
              filterValue=""
              placeholder={t('place.choose')}
              noOptionsMessage={() => t('place.none')}
              onChange={value => setChosen(value ?? '')}
              onInputChange={event => setWords(event.currentTarget.value.slice(0, 100))}
              onClear={() => setChosen('')}
            >
              {isPart && <ComboboxOption value={TOP}>{t('place.alone')}</ComboboxOption>}
              {(data?.items ?? []).map(one => <ComboboxOption key={one.id} value={one.id}>{one.name}</ComboboxOption>)}
            </Combobox>
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        {cancel}
        <Button type="submit">{t('place.look')}</Button>
      </Modal.Footer>
    </form>
  )
}
