import { VisuallyHidden } from '@strapi/design-system'
import { NavLink } from 'react-router-dom'
import { styled } from 'styled-components'
import { useText } from '../text/use-text'
import { LanguageButton } from './LanguageButton'
import { useNavItems } from './use-nav-items'

const Bar = styled.nav`
  background: ${({ theme }) => theme.colors.neutral0};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};

  ul {
    display: flex;
    flex-wrap: wrap;
    padding: 0 ${({ theme }) => theme.spaces[2]};
    list-style: none;
  }
`

const PageLink = styled(NavLink)`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  min-height: 4.4rem;
  padding: 0 ${({ theme }) => theme.spaces[2]};
  border-bottom: 2px solid transparent;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  &.active {
    color: ${({ theme }) => theme.colors.primary700};
    border-color: ${({ theme }) => theme.colors.primary600};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
`

const Language = styled.li`
  display: flex;
  align-items: center;
  margin-left: auto;
  padding: 0 ${({ theme }) => theme.spaces[2]};
`

/** The same pages where there is no room for a second column: Strapi hides that one on phones. */
export function PhoneNav() {
  const t = useText()
  return (
    <Bar aria-label={t('nav.label')}>
      <ul>
        {useNavItems().map(({ to, end, label, waiting, waitingLabel }) => (
          <li key={to}>
            <PageLink to={to} end={end}>
              {label}
              {waiting > 0 && <span aria-hidden>{` (${waiting})`}</span>}
              {waiting > 0 && <VisuallyHidden>{waitingLabel}</VisuallyHidden>}
            </PageLink>
          </li>
        ))}
        <Language><LanguageButton /></Language>
      </ul>
    </Bar>
  )
}
