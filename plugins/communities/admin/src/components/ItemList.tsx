import type { ReactNode } from 'react'
import { Typography } from '@strapi/design-system'
import { styled } from 'styled-components'

const List = styled.ul`
  list-style: none;
  padding: 0;

  li { padding: ${({ theme }) => theme.spaces[3]} 0; overflow-wrap: anywhere; }
  li + li { border-top: 1px solid ${({ theme }) => theme.colors.neutral150}; }
  li:first-child { padding-top: 0; }
  li:last-child { padding-bottom: 0; }
`

interface ItemListProps<T> {
  items: T[]
  /** Said where there is nothing: what will be here. */
  empty: string
  children: (item: T) => ReactNode
}

/** A short list that reads like a contents page. */
export function ItemList<T extends { id: string }>({ items, empty, children }: ItemListProps<T>) {
  if (items.length === 0)
    return <Typography textColor="neutral600">{empty}</Typography>
  return <List>{items.map(item => <li key={item.id}>{children(item)}</li>)}</List>
}

/** The quiet line beneath an item's title. */
export function ItemNote({ children }: { children: ReactNode }) {
  return <Typography tag="div" variant="pi" textColor="neutral600">{children}</Typography>
}
