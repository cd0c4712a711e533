import type { SearchStatus } from '../../api/search'
import { Badge, Typography } from '@strapi/design-system'
import { Facts } from '../../components/Facts'
import { Section } from '../../components/Section'
import { useText } from '../../text/use-text'
import { engineText } from './index-words'

/** Which engine it is, and whether it answers. */
export function EngineSection({ status: { engine, state, error } }: { status: SearchStatus }) {
  const t = useText()
  const name = engineText[engine]
  const badge = state === 'ok'
    ? <Badge backgroundColor="success100" textColor="success700">{t('search.state.ok')}</Badge>
    : <Badge backgroundColor="danger100" textColor="danger700">{t('search.state.failing')}</Badge>
  return (
    <Section title={t('search.engine')}>
      <Facts
        facts={[
          [t('search.engine.which'), name ? t(name) : engine],
          [t('search.state'), badge],
          [t('search.error'), error],
        ]}
      />
      {state === 'failing' && <Typography tag="p" paddingTop={4}>{t('search.state.failing.meanwhile')}</Typography>}
    </Section>
  )
}
