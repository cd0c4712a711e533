import type { AuditQuery } from '../../api/audit'
import { Button } from '@strapi/design-system'
import { Download } from '@strapi/icons'
import { useFetchClient } from '@strapi/strapi/admin'
import { useState } from 'react'
import { auditCsvAddress } from '../../api/audit'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

/** Hands the browser a file that was fetched with the panel's session. */
function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

/** All that the filters leave, as a file for a program for tables. */
export function DownloadButton({ query }: { query: AuditQuery }) {
  const t = useText()
  const { get } = useFetchClient()
  const { announce } = useProblems()
  const [isLoading, setLoading] = useState(false)

  async function download() {
    setLoading(true)
    try {
      const { data } = await get<Blob>(auditCsvAddress(query), { responseType: 'blob' })
      save(data, 'audit-trail.csv')
    }
    catch (thrown) {
      announce(thrown)
    }
    setLoading(false)
  }
  return <Button variant="secondary" startIcon={<Download />} loading={isLoading} onClick={() => void download()}>{t('audit.download')}</Button>
}
