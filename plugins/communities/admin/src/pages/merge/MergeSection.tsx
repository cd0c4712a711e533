import type { CommunityDetail } from '../../api/communities'
import { Button, Flex, Typography } from '@strapi/design-system'
import { useRef, useState } from 'react'
import { Section } from '../../components/Section'
import { useText } from '../../text/use-text'
import { MergeDialog } from './MergeDialog'

/** For KM staff, where two communities are about the same. */
export function MergeSection({ community: { id, name } }: { community: CommunityDetail }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Section title={t('merge.title')}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography>{t('merge.text')}</Typography>
        <Button ref={button} variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('merge.button')}</Button>
      </Flex>
      {isOpen && <MergeDialog id={id} name={name} focusAfter={button} onClose={() => setOpen(false)} />}
    </Section>
  )
}
