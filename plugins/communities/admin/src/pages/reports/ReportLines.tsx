import type { ReportCase } from '../../api/reports'
import { Flex, Link as TextLink, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { SiteLink } from '../../components/SiteLink'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'
import { useRights } from '../../use-rights'

const isText = (kind: ReportCase['kind']) => kind === 'contribution' || kind === 'comment'

/** Who reported it and why (names to KM staff alone), and the ways to it: on the site, and for KM staff to its text, which they edit where Strapi edits texts. */
export function ReportLines({ report: { kind, thing, thingState, reports, reportCount, siteUrl } }: { report: ReportCase }) {
  const t = useText()
  const { isStaff } = useRights()
  const texts = thingState && isText(kind) ? `/content-manager/collection-types/plugin::communities.${kind}/${thing}` : null
  return (
    <div>
      {reportCount > 0 && <Typography tag="h3" variant="sigma" textColor="neutral600">{t('reports.reports', { count: reportCount })}</Typography>}
      <ul>
        {reports.map(({ by, category, words, at }) => (
          <li key={`${at}${by?.name ?? ''}`}>
            <Typography fontWeight="bold">{t(`reports.category.${category}`)}</Typography>
            {words && <Typography>{` ${t('audit.reason', { reason: words })}`}</Typography>}
            <Typography variant="pi" textColor="neutral600">
              {` ${by ? t('reports.by', { name: by.name }) : t('reports.byMember')} `}
              <When moment={at} />
            </Typography>
          </li>
        ))}
      </ul>
      <Flex gap={4} wrap="wrap">
        {siteUrl && <SiteLink href={siteUrl}>{t('seeOnSite')}</SiteLink>}
        {isStaff && texts && <TextLink tag={Link} to={texts}>{t('reports.edit')}</TextLink>}
      </Flex>
    </div>
  )
}
