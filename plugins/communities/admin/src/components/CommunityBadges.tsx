import type { CommunityStatus, Stage } from '../../../contracts/shared'
import { Badge } from '@strapi/design-system'
import { useText } from '../text/use-text'
import { stageText } from './community-words'

export function StageBadge({ stage }: { stage: Stage }) {
  const t = useText()
  return <Badge>{t(stageText[stage])}</Badge>
}

export function StatusBadge({ status }: { status: CommunityStatus }) {
  const t = useText()
  return status === 'suspended'
    ? <Badge backgroundColor="danger100" textColor="danger700">{t('status.suspended')}</Badge>
    : <Badge backgroundColor="success100" textColor="success700">{t('status.active')}</Badge>
}
