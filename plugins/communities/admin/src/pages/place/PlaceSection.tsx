import type { CommunityDetail } from '../../api/communities'
import type { Places } from '../../api/places'
import { Button, Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { usePlaces } from '../../api/places'
import { Section } from '../../components/Section'
import { Loaded } from '../../components/States'
import { useKeptFocus } from '../../components/use-kept-focus'
import { useText } from '../../text/use-text'
import { PlaceDialog } from './PlaceDialog'

/** Which community it is a part of, and moving it under another one. */
export function PlaceSection({ community }: { community: CommunityDetail }) {
  const t = useText()
  const places = usePlaces({ community: community.id, q: '' }, { refetchOnMountOrArgChange: true })
  return (
    <Section title={t('place.title')}>
      <Loaded query={places}>{({ parent, refusal }) => <Present community={community} above={parent?.name ?? null} refusal={refusal} />}</Loaded>
    </Section>
  )
}

function Present({ community: { id, name }, above, refusal }: { community: CommunityDetail, above: string | null, refusal: Places['refusal'] }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const { button, expectChange } = useKeptFocus(above ?? '')
  return (
    <Flex direction="column" alignItems="flex-start" gap={4}>
      <Typography>{above === null ? t('place.top') : t('place.partOf', { name: above })}</Typography>
      {refusal
        ? <Typography textColor="neutral600">{t(refusal === 'closed' ? 'place.closed' : 'place.aboveDecides')}</Typography>
        : <Button ref={button} variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>{t('place.move')}</Button>}
      {isOpen && <PlaceDialog id={id} name={name} isPart={above !== null} focusAfter={button} onMoved={expectChange} onClose={() => setOpen(false)} />}
    </Flex>
  )
}
