import type { PossibleMove } from '../../api/lifecycle'
import { Typography } from '@strapi/design-system'
import { stageText } from '../../components/community-words'
import { useText } from '../../text/use-text'
import { isOpen, lackText } from './move-words'

/** Where it could go but for something: what is missing, in words. */
export function NotYet({ moves }: { moves: PossibleMove[] }) {
  const t = useText()
  const closed = moves.filter(move => !isOpen(move))
  if (closed.length === 0)
    return null
  const lacking = [...new Set(closed.flatMap(({ missing }) => missing))]
  return (
    <div>
      <Typography tag="p">{t('lifecycle.notYet', { stages: closed.map(({ to }) => t(stageText[to])).join(', ') })}</Typography>
      <ul style={{ listStyle: 'disc', paddingLeft: '2rem' }}>
        {lacking.map(lack => <Typography key={lack} tag="li">{t(lackText[lack])}</Typography>)}
      </ul>
    </div>
  )
}
