import type { ReactNode } from 'react'
import type { Merge, MergeObstacle } from '../../api/merging'
import type { TextKey } from '../../text/use-text'
import { Typography } from '@strapi/design-system'
import { joiningText, reachText } from '../../components/community-words'
import { useText } from '../../text/use-text'

/** What is in the way. Typed by the contract, so that none is left without words. */
const obstacleText: Record<MergeObstacle, TextKey> = {
  'itself': 'merge.obstacle.itself',
  'below-itself': 'merge.obstacle.belowItself',
  'suspended': 'merge.obstacle.suspended',
  'closing': 'merge.obstacle.closing',
  'target-closed': 'merge.obstacle.targetClosed',
  'wider-reach': 'merge.obstacle.widerReach',
  'easier-to-join': 'merge.obstacle.easierToJoin',
  'lets-in-theirs': 'merge.obstacle.letsInTheirs',
  'lacks-tool': 'merge.obstacle.lacksTool',
  'too-deep': 'merge.obstacle.tooDeep',
  'for-facilitators': 'merge.obstacle.forFacilitators',
  'banned-facilitator': 'merge.obstacle.bannedFacilitator',
  'reported': 'merge.obstacle.reported',
}

const roleText = { member: 'merge.role.member', champion: 'merge.role.champion', facilitator: 'merge.role.facilitator' } as const satisfies Record<string, TextKey>
const names = (people: { name: string }[]) => people.map(person => person.name).join(', ')

function Lines({ title, lines }: { title: string, lines: (string | false | null)[] }): ReactNode {
  const said = lines.filter(line => typeof line === 'string')
  return said.length === 0
    ? null
    : (
        <div>
          <Typography tag="h3" variant="delta">{title}</Typography>
          <ul style={{ listStyle: 'disc', paddingLeft: '2rem' }}>
            {said.map(line => <Typography key={line} tag="li">{line}</Typography>)}
          </ul>
        </div>
      )
}

/** Everything that a merge would change, line by line: who, what, and who reads it. */
export function MergeWords({ plan }: { plan: Merge }) {
  const t = useText()
  const { from, into, obstacles, people, roles, rolesTotal, leaving, banned, contributions, theirs, reach, joining, below, changes, changesTotal, lookedAfterBy } = plan
  const counted = (key: TextKey, count: number, more: Record<string, string> = {}) => count > 0 && t(key, { count, ...more })
  if (obstacles.length > 0)
    return <Lines title={t('merge.notPossible', { into: into.name })} lines={obstacles.map(one => t(obstacleText[one], { name: from.name, into: into.name }))} />
  return (
    <>
      <Typography>{t('merge.plan', { name: from.name, into: into.name })}</Typography>
      <Lines
        title={t('merge.people')}
        lines={[
          counted('merge.joining', people.joining, { into: into.name }),
          counted('merge.both', people.both),
          ...roles.map(({ person, before, after }) => t(before ? 'merge.roleFrom' : 'merge.role', { name: person.name, before: before ? t(roleText[before]) : '', after: t(roleText[after]) })),
          counted('merge.more', rolesTotal - roles.length),
          counted('merge.requests', people.requests),
          counted('merge.invitations', people.invitations),
          counted('merge.leaving', leaving.members, { into: into.name }),
          leaving.facilitators.length > 0 && t('place.facilitators', { names: names(leaving.facilitators) }),
          counted('merge.requestsEnd', leaving.requests),
          banned.members > 0 && t('merge.banned', { count: banned.members, name: from.name, into: into.name, names: names(banned.names) }),
          lookedAfterBy.length > 0 && t('place.lookedAfter', { names: names(lookedAfterBy) }),
        ]}
      />
      <Lines
        title={t('merge.things')}
        lines={[
          t('merge.contributions', { count: contributions.total }),
          counted('merge.renamed', contributions.renamed),
          counted('place.below', below),
          ...changes.map(one => t('place.change', { name: one.name, before: t(reachText[one.before.reach]), after: t(reachText[one.after.reach]) })),
          counted('place.more', changesTotal - changes.length),
        ]}
      />
      <Lines
        title={t('merge.readers')}
        lines={[
          reach.before === reach.after ? t('merge.sameReach') : t('merge.reach', { before: t(reachText[reach.before]), after: t(reachText[reach.after]) }),
          counted('merge.theyRead', contributions.membersOnly, { name: from.name, into: into.name }),
          people.joining > 0 && counted('merge.newcomersRead', theirs.membersOnly, { into: into.name }),
          joining.before !== joining.after && t('merge.joiningChanges', { before: t(joiningText[joining.before]), after: t(joiningText[joining.after]) }),
        ]}
      />
    </>
  )
}
