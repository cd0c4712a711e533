import { Flex, Typography } from '@strapi/design-system'
import { PageFrame } from '../components/PageFrame'
import { PanelLink } from '../components/PanelLink'
import { useText } from '../text/use-text'

/** An address below the section that no page has. */
export function NotFoundPage() {
  const t = useText()
  return (
    <PageFrame title={t('notFound.title')}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography>{t('notFound.text')}</Typography>
        <PanelLink>{t('notFound.link')}</PanelLink>
      </Flex>
    </PageFrame>
  )
}
