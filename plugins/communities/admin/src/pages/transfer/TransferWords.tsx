import type { Transfer, TransferObstacle } from '../../api/transfers'
import type { TextKey } from '../../text/use-text'
import { Typography } from '@strapi/design-system'
import { reachText } from '../../components/community-words'
import { useText } from '../../text/use-text'

/** What is in the way. Typed by the contract, so that none is left without words. */
const obstacleText: Record<TransferObstacle, TextKey> = {
  'same-place': 'transfer.obstacle.samePlace',
  'closed': 'transfer.obstacle.closed',
  'tool-off': 'transfer.obstacle.toolOff',
  'members-only': 'transfer.obstacle.membersOnly',
}

/** Who reads it there, and what goes along; or what is in its way. */
export function TransferWords({ plan: { to: { name }, obstacles, audience: { before, after }, unbanned, authorReads } }: { plan: Transfer }) {
  const t = useText()
  // Members of a part are not all who are members of the whole.
  const isSame = before === after && after !== 'community'
  const lines = obstacles.length > 0
    ? obstacles.map(one => t(obstacleText[one], { name }))
    : [
        isSame ? t('transfer.same', { who: t(reachText[after]) }) : t('transfer.fewer', { before: t(reachText[before]), after: after === 'community' ? t('transfer.membersOf', { name }) : t(reachText[after]) }),
        unbanned > 0 && t('transfer.unbanned', { count: unbanned, name }),
        !authorReads && t('transfer.authorLoses'),
        t('transfer.goesAlong'),
      ].filter(line => typeof line === 'string')
  return (
    <div>
      <Typography tag="p" variant="delta">{t(obstacles.length > 0 ? 'transfer.notPossible' : 'transfer.to', { name })}</Typography>
      <ul style={{ listStyle: 'disc', paddingLeft: '2rem' }}>
        {lines.map(line => <Typography key={line} tag="li">{line}</Typography>)}
      </ul>
    </div>
  )
}
