import type { ReactNode } from 'react'
import { Typography } from '@strapi/design-system'
import { styled } from 'styled-components'

const List = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[5]};

  dd + dt { margin-top: ${({ theme }) => theme.spaces[2]}; }
  dd { overflow-wrap: anywhere; }

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: max-content 1fr;
    gap: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[5]};

    dd + dt { margin-top: 0; }
  }
`

/** Names and values; a value that is missing is left out with its name. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <List>
      {known.map(([name, value]) => (
        <FactLines key={name} name={name}>{value}</FactLines>
      ))}
    </List>
  )
}

function FactLines({ name, children }: { name: string, children: ReactNode }) {
  return (
    <>
      <Typography tag="dt" textColor="neutral600">{name}</Typography>
      <Typography tag="dd">{children}</Typography>
    </>
  )
}
