import type { AuditEntry } from '../../api/audit'
import { Typography } from '@strapi/design-system'
import { SiteLink } from '../../components/SiteLink'
import { useText } from '../../text/use-text'

/** The thing it was done to, as it was called then; with the way to it while there is one. */
export function AuditSubject({ subject: { kind, name, siteUrl } }: { subject: AuditEntry['subject'] }) {
  const t = useText()
  const words = name ?? t(kind === 'person' ? 'audit.formerMember' : kind === 'message' ? 'audit.privateMessage' : 'audit.gone')
  const said = kind === 'comment' ? t('audit.replyIn', { title: words }) : words
  if (siteUrl)
    return <SiteLink href={siteUrl}>{said}</SiteLink>
  return <Typography tag="div">{said}</Typography>
}
