import type { CommunityDetail } from '../../api/communities'
import { Button, Flex, Typography } from '@strapi/design-system'
import { useRef, useState } from 'react'
import { Section } from '../../components/Section'
import { useText } from '../../text/use-text'
import { HandOverDialog } from './HandOverDialog'

/** For KM staff, where nobody looks after a community any more. */
export function HandOverSection({ community: { id, name } }: { community: CommunityDetail }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Section title={t('handOver.title')}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography>{t('handOver.text')}</Typography>
        <Button ref={button} variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('handOver.button')}</Button>
      </Flex>
      {isOpen && <HandOverDialog id={id} name={name} focusAfter={button} onClose={() => setOpen(false)} />}
    </Section>
  )
}
