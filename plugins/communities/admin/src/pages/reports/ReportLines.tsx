import type { ReportCase } from '../../api/reports'
import { Typography } from '@strapi/design-system'
import { SiteLink } from '../../components/SiteLink'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

/** Who reported it and why (names to KM staff alone), and the way to it on the site. */
export function ReportLines({ report: { reports, reportCount, siteUrl } }: { report: ReportCase }) {
  const t = useText()
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
      {siteUrl && <SiteLink href={siteUrl}>{t('seeOnSite')}</SiteLink>}
    </div>
  )
}
