import { Typography } from '@strapi/design-system'
import { useIntl } from 'react-intl'
import { useChooseLanguage } from '../api/language'
import { useProblems } from '../errors/use-problems'
import { offered } from '../text/register-trads'
import { QuietButton } from './QuietButton'

/**
 * Strapi's list of languages has no Welsh and takes none from a plugin, while the account's setting does:
 * the choice stands here, where the texts are ours.
 */
export function LanguageButton() {
  const { locale } = useIntl()
  const [choose] = useChooseLanguage()
  const { announce } = useProblems()
  const other = locale === 'cy' ? { code: 'en', name: 'English' } : { code: 'cy', name: 'Cymraeg' }
  if (!offered.includes('cy'))
    return null
  return (
    <Typography>
      <QuietButton lang={other.code} onClick={() => void choose(other.code).unwrap().catch(announce)}>{other.name}</QuietButton>
    </Typography>
  )
}
