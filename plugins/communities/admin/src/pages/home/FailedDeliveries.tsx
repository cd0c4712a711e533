import { Box, Flex, Typography } from '@strapi/design-system'
import { WarningCircle } from '@strapi/icons'
import { PanelLink } from '../../components/PanelLink'
import { useText } from '../../text/use-text'

/** People were not told something: above everything else. */
export function FailedDeliveries({ count }: { count: number }) {
  const t = useText()
  return (
    <Box background="danger100" borderColor="danger200" hasRadius padding={4}>
      <Flex gap={3} wrap="wrap">
        <WarningCircle fill="danger600" aria-hidden />
        <Typography textColor="danger700" fontWeight="bold">{t('home.failed', { count })}</Typography>
        <PanelLink to="deliveries">{t('home.failed.link')}</PanelLink>
      </Flex>
    </Box>
  )
}
