import type { CharterKey } from '../../../../contracts/communities'
import type { TextKey } from '../../text/use-text'
import { Flex, Typography } from '@strapi/design-system'
import { Section } from '../../components/Section'
import { useText } from '../../text/use-text'

/** The planning questions, in the order they are asked. A record, so that none can be forgotten. */
const questions: Record<CharterKey, TextKey> = {
  purpose: 'charter.purpose',
  need: 'charter.need',
  coreIssues: 'charter.coreIssues',
  background: 'charter.background',
  audience: 'charter.audience',
  benefits: 'charter.benefits',
  knowledgeAndTools: 'charter.knowledgeAndTools',
  howLong: 'charter.howLong',
  success: 'charter.success',
  evaluation: 'charter.evaluation',
  support: 'charter.support',
}

/** What was answered when the community was started. */
export function Charter({ charter }: { charter: Record<string, string> }) {
  const t = useText()
  const answered = Object.entries(questions).filter(([key]) => charter[key]?.trim())
  return (
    <Section title={t('charter.title')}>
      {answered.length === 0 && <Typography textColor="neutral600">{t('charter.none')}</Typography>}
      <Flex direction="column" alignItems="stretch" gap={5}>
        {answered.map(([key, question]) => (
          <div key={key}>
            <Typography tag="h3" variant="omega" fontWeight="bold" paddingBottom={1}>{t(question)}</Typography>
            <Typography tag="p" maxWidth="70ch" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{charter[key]}</Typography>
          </div>
        ))}
      </Flex>
    </Section>
  )
}
