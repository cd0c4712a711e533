import type { Relocation, RelocationObstacle } from '../../api/places'
import type { TextKey } from '../../text/use-text'
import { Typography } from '@strapi/design-system'
import { joiningText, reachText } from '../../components/community-words'
import { useText } from '../../text/use-text'

/** What is in the way. Typed by the contract, so that none is left without words. */
const obstacleText: Record<RelocationObstacle, TextKey> = {
  'same-place': 'place.obstacle.samePlace',
  'below-itself': 'place.obstacle.belowItself',
  'above-closed': 'place.obstacle.aboveClosed',
  'too-deep': 'place.obstacle.tooDeep',
  'lacks-facilitator': 'place.obstacle.lacksFacilitator',
}

const names = (people: { name: string }[]) => people.map(person => person.name).join(', ')

/** Everything that a move would change, line by line. */
export function PlanWords({ plan }: { plan: Relocation }) {
  const t = useText()
  const { to, obstacles, below, leaving, lookedAfterBy, notLookedAfterBy, joining, changes, changesTotal } = plan
  const counts = (one: Relocation['changes'][number]['before']) => one.listed ? t(reachText[one.reach]) : t('unlisted')
  const lines = obstacles.length > 0
    ? obstacles.map(one => t(obstacleText[one]))
    : [
        below > 0 && t('place.below', { count: below }),
        leaving.members > 0 && t('place.members', { count: leaving.members }),
        leaving.facilitators.length > 0 && t('place.facilitators', { names: names(leaving.facilitators) }),
        leaving.requests > 0 && t('place.requests', { count: leaving.requests }),
        lookedAfterBy.length > 0 && t('place.lookedAfter', { names: names(lookedAfterBy) }),
        notLookedAfterBy.length > 0 && t('place.notLookedAfter', { names: names(notLookedAfterBy) }),
        joining && t(joiningText[joining]),
        ...changes.map(one => t('place.change', { name: one.name, before: [counts(one.before), ...one.before.tools].join(', '), after: [counts(one.after), ...one.after.tools].join(', ') })),
        changesTotal > changes.length && t('place.more', { count: changesTotal - changes.length }),
      ].filter(line => typeof line === 'string')
  return (
    <div>
      <Typography tag="p" variant="delta">{to ? t('place.under', { name: to.name }) : t('place.alone')}</Typography>
      <ul style={{ listStyle: 'disc', paddingLeft: '2rem' }}>
        {(lines.length > 0 ? lines : [t('place.nothing')]).map(line => <Typography key={line} tag="li">{line}</Typography>)}
      </ul>
    </div>
  )
}
