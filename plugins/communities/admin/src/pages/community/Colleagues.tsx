import type { CommunityDetail } from '../../api/communities'
import { Button, Flex, Typography } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useSetForFacilitators } from '../../api/communities'
import { Section } from '../../components/Section'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'

/** Whether facilitators meet in this community. Choosing it takes the place of the one chosen before. */
export function Colleagues({ community: { id, name, listed, forFacilitators } }: { community: CommunityDetail }) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [set, { isLoading }] = useSetForFacilitators()

  async function change() {
    try {
      await set({ community: id, on: !forFacilitators }).unwrap()
      toggleNotification({ type: 'success', message: t(forFacilitators ? 'colleagues.ended' : 'colleagues.chosen', { name }) })
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  // Nobody can be led to what the directory does not show.
  if (!listed && !forFacilitators)
    return null
  return (
    <Section title={t('colleagues.title')}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography>{t(forFacilitators ? 'colleagues.is' : 'colleagues.isNot')}</Typography>
        <Button variant="tertiary" loading={isLoading} onClick={() => void change()}>{t(forFacilitators ? 'colleagues.end' : 'colleagues.choose')}</Button>
      </Flex>
    </Section>
  )
}
