import type { FormEvent } from 'react'
import { Searchbar, SearchForm } from '@strapi/design-system'
import { useEffect, useState } from 'react'
import { styled } from 'styled-components'
import { useText } from '../text/use-text'

interface SearchBoxProps {
  /** What is searched, for example "Search communities"; shown in the empty box too. */
  label: string
  value: string
  onSearch: (words: string) => void
}

/** The button that empties it is two pixels short of what a finger needs (WCAG 2.5.8). */
const Frame = styled.div`
  button {
    min-width: 2.4rem;
    min-height: 2.4rem;
  }
`

/** A search box that is always there; it searches on Enter, and at once when it is emptied. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const t = useText()
  const [words, setWords] = useState(value)
  useEffect(() => setWords(value), [value])

  function search(event: FormEvent) {
    event.preventDefault()
    onSearch(words.trim())
  }
  function clear() {
    setWords('')
    onSearch('')
  }
  return (
    <Frame>
      <SearchForm onSubmit={search}>
        <Searchbar name="search" value={words} onChange={event => setWords(event.target.value)} onClear={clear} clearLabel={t('search.clear')} placeholder={label} maxLength={100}>
          {label}
        </Searchbar>
      </SearchForm>
    </Frame>
  )
}
