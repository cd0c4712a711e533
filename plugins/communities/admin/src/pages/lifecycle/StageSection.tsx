import type { CommunityDetail } from '../../api/communities'
import type { Whereabouts } from '../../api/lifecycle'
import { Button, Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useLifecycle } from '../../api/lifecycle'
import { StageBadge } from '../../components/CommunityBadges'
import { CursorPages } from '../../components/CursorPages'
import { Section } from '../../components/Section'
import { Loaded } from '../../components/States'
import { useCursorPaging } from '../../components/use-cursor-paging'
import { useKeptFocus } from '../../components/use-kept-focus'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'
import { MoveDialog } from './MoveDialog'
import { MoveHistory } from './MoveHistory'

/** Where a community is in its life, how it came there, and moving it on. */
export function StageSection({ community }: { community: CommunityDetail }) {
  const t = useText()
  const paging = useCursorPaging(community.id)
  const lifecycle = useLifecycle({ community: community.id, cursor: paging.cursor }, { refetchOnMountOrArgChange: true })
  return (
    <Section title={t('lifecycle.title')}>
      <Loaded query={lifecycle}>
        {data => (
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Present community={community} whereabouts={data} />
            <MoveHistory moves={data.history.items} />
            <CursorPages paging={paging} nextCursor={data.history.nextCursor} />
          </Flex>
        )}
      </Loaded>
    </Section>
  )
}

function Present({ community: { id, name, status }, whereabouts: { stage, since } }: { community: CommunityDetail, whereabouts: Whereabouts }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const { button, expectChange } = useKeptFocus(stage)
  return (
    <Flex justifyContent="space-between" gap={4} wrap="wrap">
      <Flex gap={3} wrap="wrap">
        <StageBadge stage={stage} />
        <Typography variant="pi" textColor="neutral600">
          {`${t('lifecycle.since')} `}
          <When moment={since} as="date" />
        </Typography>
      </Flex>
      {status === 'active' && <Button ref={button} size="S" variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('lifecycle.change')}</Button>}
      {isOpen && <MoveDialog id={id} name={name} stage={stage} focusAfter={button} onMoved={expectChange} onClose={() => setOpen(false)} />}
    </Flex>
  )
}
