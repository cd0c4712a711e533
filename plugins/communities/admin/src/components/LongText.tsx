import { Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useText } from '../text/use-text'
import { QuietButton } from './QuietButton'

/** Roughly three lines of a table's widest column. */
const SHORT = 240

/** What someone wrote: all of it where it is short, else its beginning and a button for the rest. */
export function LongText({ children, of }: { children: string, of: string }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const isLong = children.length > SHORT + 40
  const shown = isOpen || !isLong ? children : `${children.slice(0, SHORT).trimEnd()}…`
  return (
    <>
      <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{shown}</Typography>
      {isLong && (
        <QuietButton aria-expanded={isOpen} aria-label={t(isOpen ? 'less.of' : 'more.of', { name: of })} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'less' : 'more')}
        </QuietButton>
      )}
    </>
  )
}
