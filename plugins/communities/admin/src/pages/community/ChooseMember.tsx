import type { OpenMember } from '../../api/communities'
import { Box, Flex, Radio, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useOpenMembers } from '../../api/communities'
import { SearchBox } from '../../components/SearchBox'
import { Loaded } from '../../components/States'
import { useText } from '../../text/use-text'

interface ChooseMemberProps {
  community: string
  chosen: OpenMember | null
  error: string | undefined
  onChoose: (member: OpenMember) => void
}

/** Members with an open account by name: those who can look after a community. */
export function ChooseMember({ community, chosen, error, onChoose }: ChooseMemberProps) {
  const t = useText()
  const [q, setQ] = useState('')
  const members = useOpenMembers({ community, q })
  return (
    <div>
      <Box paddingBottom={4}><SearchBox label={t('handOver.search')} value={q} onSearch={setQ} /></Box>
      <Loaded query={members}>
        {found => found.length === 0
          ? <Typography role="status">{t('handOver.nobody')}</Typography>
          : (
              <Flex direction="column" alignItems="stretch" gap={2}>
                <Typography variant="pi" fontWeight="bold">{t('handOver.person')}</Typography>
                <Radio.Group aria-label={t('handOver.person')} value={chosen?.id ?? ''} onValueChange={(value: string) => found.filter(({ id }) => id === value).forEach(onChoose)}>
                  {found.map(({ id, name, organisation }) => <Radio.Item key={id} value={id}>{organisation ? `${name}, ${organisation}` : name}</Radio.Item>)}
                </Radio.Group>
                <Typography variant="pi" textColor="neutral600">{t('handOver.first')}</Typography>
                {error && <Typography role="alert" variant="pi" textColor="danger600">{error}</Typography>}
              </Flex>
            )}
      </Loaded>
    </div>
  )
}
