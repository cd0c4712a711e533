import type { CommunityDetail } from '../../api/communities'
import type { CommunityExport } from '../../api/exports'
import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system'
import { Download } from '@strapi/icons'
import { useState } from 'react'
import { backend } from '../../api/backend'
import { useAskExport, useExport, useExportAddress } from '../../api/exports'
import { Section } from '../../components/Section'
import { Loaded } from '../../components/States'
import { When } from '../../components/When'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { bytesIn } from './bytes'

/** Looked at again by itself as long as it is being made. */
const EVERY_MS = 3000

const isUnderWay = (made: CommunityExport | null | undefined) => made?.state === 'waiting' || made?.state === 'making'

/** Everything that a community made, as a file, at every stage and after its end. */
export function ExportSection({ community: { id } }: { community: CommunityDetail }) {
  const t = useText()
  const [every, setEvery] = useState(0)
  const made = useExport(id, { pollingInterval: every, refetchOnMountOrArgChange: true })
  const wanted = isUnderWay(made.data?.export) ? EVERY_MS : 0
  if (every !== wanted)
    setEvery(wanted)
  return (
    <Section title={t('export.title')}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography>{t('export.text')}</Typography>
        <Loaded query={made}>{({ export: found }) => <ExportState id={id} made={found} />}</Loaded>
      </Flex>
    </Section>
  )
}

function ExportState({ id, made }: { id: string, made: CommunityExport | null }) {
  const t = useText()
  const { announce } = useProblems()
  const [ask, { isLoading }] = useAskExport()

  async function begin() {
    try {
      await ask(id).unwrap()
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  const again = made && (made.state === 'ready' ? 'export.anew' : 'export.again')
  return (
    <>
      <Box role="status" width="100%">
        {made && isUnderWay(made) && <Making made={made} />}
        {made?.state === 'failed' && <Typography textColor="danger700">{t(`export.problem.${made.problem ?? 'fault'}`)}</Typography>}
        {made?.state === 'ready' && <Ready id={id} made={made} />}
      </Box>
      {!isUnderWay(made) && <Button variant="secondary" loading={isLoading} onClick={() => void begin()}>{t(again ?? 'export.make')}</Button>}
    </>
  )
}

function Making({ made: { progress } }: { made: CommunityExport }) {
  const t = useText()
  const { done, of } = progress
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography>{of ? t('export.making', { done, of }) : t('export.waiting')}</Typography>
      {of > 0 && <ProgressBar value={Math.round(done / of * 100)} aria-label={t('export.title')} />}
      <Typography variant="pi" textColor="neutral600">{t('export.mail')}</Typography>
    </Flex>
  )
}

/** The browser fetches it by itself, at an address that is made for that: a page has no room for gigabytes. */
function Ready({ id, made }: { id: string, made: CommunityExport }) {
  const t = useText()
  const { announce } = useProblems()
  const [addressOf, { isLoading }] = useExportAddress()

  async function fetchIt() {
    try {
      const { path } = await addressOf(id).unwrap()
      window.location.assign(`${backend()}${path}`)
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Button startIcon={<Download />} loading={isLoading} onClick={() => void fetchIt()}>{t('export.fetch', { size: bytesIn(made.size ?? 0) })}</Button>
      <Typography variant="pi" textColor="neutral600">
        {`${t('export.asked', { name: made.askedBy?.name ?? t('lifecycle.byStaff') })} `}
        <When moment={made.askedAt} as="date" />
        {made.until && `, ${t('export.until')} `}
        {made.until && <When moment={made.until} as="date" />}
      </Typography>
    </Flex>
  )
}
