import type { ReactNode } from 'react'
import { VisuallyHidden } from '@strapi/design-system'
import { styled } from 'styled-components'

/**
 * A table in Strapi's look, but plain: Strapi's own is a grid whose headers are cells and whose buttons
 * can't be reached by Tab. On a phone each row becomes a block, each cell with its label;
 * the roles keep it a table to screen readers there, since `display` would take that away.
 */
const Frame = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  overflow-x: auto;
`

const Grid = styled.table`
  display: block;
  width: 100%;
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes[3]};
  line-height: ${({ theme }) => theme.lineHeights[4]};
  color: ${({ theme }) => theme.colors.neutral800};

  thead, tbody, tr, td, th[data-head] { display: block; }
  thead { border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150}; }
  thead:not(:has([data-head])), th:not([data-head]) { display: none; }
  th[data-head] { display: flex; align-items: center; gap: ${({ theme }) => theme.spaces[2]}; font-weight: inherit; }
  tr { padding: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[4]}; }
  tr + tr { border-top: 1px solid ${({ theme }) => theme.colors.neutral150}; }
  td { padding: ${({ theme }) => theme.spaces[1]} 0; overflow-wrap: anywhere; }
  td[data-label]::before {
    content: attr(data-label);
    display: block;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    color: ${({ theme }) => theme.colors.neutral600};
  }

  ${({ theme }) => theme.breakpoints.medium} {
    display: table;
    font-size: ${({ theme }) => theme.fontSizes[2]};
    thead, thead:not(:has([data-head])) { display: table-header-group; border: 0; }
    th[data-head] > [data-phone] { display: none; }
    tbody { display: table-row-group; }
    tr { display: table-row; }
    td, th, th[data-head], th:not([data-head]) {
      display: table-cell;
      padding: ${({ theme }) => theme.spaces[3]};
      text-align: left;
      vertical-align: top;
      overflow-wrap: break-word;
    }
    th {
      font-size: ${({ theme }) => theme.fontSizes[0]};
      font-weight: ${({ theme }) => theme.fontWeights.bold};
      line-height: ${({ theme }) => theme.lineHeights[5]};
      text-transform: uppercase;
      color: ${({ theme }) => theme.colors.neutral600};
      border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
      white-space: nowrap;
    }
    td:first-child, th:first-child { padding-left: ${({ theme }) => theme.spaces[4]}; }
    td:last-child, th:last-child { padding-right: ${({ theme }) => theme.spaces[4]}; }
    td[data-label]::before { content: none; }
    td[data-nowrap] { white-space: nowrap; }
    td[data-numeric], th[data-numeric]:not([data-head]) { text-align: right; font-variant-numeric: tabular-nums; }
  }
`

export interface Column {
  key: string
  /** What stands above the column; with `hidden` it is only read out. */
  label: string
  hidden?: boolean
  numeric?: boolean
  /** At least so wide, where there are columns. */
  minWidth?: string
  /** Shown instead of the label, for example a checkbox that selects all rows; on a phone it stands above the rows with the label. */
  head?: ReactNode
}

interface DataTableProps {
  /** Says what the table holds; read out, not shown, as a heading stands above. */
  caption: string
  columns: Column[]
  /** Rows of `Cell`s. */
  children: ReactNode
  /** New rows are on their way. */
  busy?: boolean
}

export function DataTable({ caption, columns, children, busy = false }: DataTableProps) {
  return (
    <Frame>
      <Grid role="table" aria-busy={busy}>
        <caption style={{ position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' }}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, label, hidden, numeric, minWidth, head }) => (
              <th key={key} role="columnheader" scope="col" data-numeric={numeric || undefined} data-head={head ? true : undefined} style={{ minWidth }}>
                {head ?? (hidden ? <VisuallyHidden>{label}</VisuallyHidden> : label)}
                {head && <span data-phone aria-hidden>{label}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{children}</tbody>
      </Grid>
    </Frame>
  )
}

export function Row({ children }: { children: ReactNode }) {
  return <tr role="row">{children}</tr>
}

/** `label`: the column's, shown above the value on a phone; leave it out where the value speaks for itself. */
export function Cell({ label, numeric, nowrap, children }: { label?: string, numeric?: boolean, nowrap?: boolean, children: ReactNode }) {
  return <td role="cell" data-label={label} data-numeric={numeric || undefined} data-nowrap={nowrap || undefined}>{children}</td>
}
