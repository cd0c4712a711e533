import type { AdminHome } from '../../../../contracts/admin'
import { Typography } from '@strapi/design-system'
import { useIntl } from 'react-intl'
import { styled } from 'styled-components'
import { Section } from '../../components/Section'
import { useText } from '../../text/use-text'

const List = styled.dl`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[6]} ${({ theme }) => theme.spaces[9]};
  font-variant-numeric: tabular-nums;

  /* The number stands above its name, but is read after it. */
  div { display: flex; flex-direction: column-reverse; }
`

const names = ['communities', 'members', 'contributions'] as const

/** How much there is, of all or of mine. */
export function Figures({ figures, scope }: Pick<AdminHome, 'figures' | 'scope'>) {
  const t = useText()
  const { formatNumber } = useIntl()
  return (
    <Section title={t(`home.figures.${scope}`)}>
      <List>
        {names.map(name => (
          <div key={name}>
            <Typography tag="dt" variant="pi" textColor="neutral600">{t(`home.figures.${name}`)}</Typography>
            <Typography tag="dd" variant="alpha">{formatNumber(figures[name])}</Typography>
          </div>
        ))}
      </List>
    </Section>
  )
}
