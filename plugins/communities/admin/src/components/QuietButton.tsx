import { styled } from 'styled-components'

/** A button that reads like a link, for opening something in place. */
export const QuietButton = styled.button.attrs({ type: 'button' })`
  min-height: 2.4rem;
  padding: 0;
  border: 0;
  background: none;
  font: inherit;
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  text-align: left;
  color: ${({ theme }) => theme.colors.primary600};
  cursor: pointer;

  &:hover { text-decoration: underline; }
`
