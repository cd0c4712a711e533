import type { ChangeEvent } from 'react'
import { TextInput } from '@strapi/design-system'
import { styled, useTheme } from 'styled-components'

const Themed = styled.div<{ $scheme: 'light' | 'dark' }>`
  input { color-scheme: ${({ $scheme }) => $scheme}; }
`

interface DayInputProps {
  value: string
  size?: 'S' | 'M'
  onChange: (day: string) => void
}

/** A day, by the browser's own calendar, whose button would be black on black in the dark: Strapi does not say which theme it is in. */
export function DayInput({ value, size, onChange }: DayInputProps) {
  const { colors } = useTheme()
  return (
    <Themed $scheme={colors.neutral0.toLowerCase() === '#ffffff' ? 'light' : 'dark'}>
      <TextInput {...(size && { size })} type="date" value={value} onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)} />
    </Themed>
  )
}
