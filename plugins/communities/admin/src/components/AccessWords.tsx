import type { AdminCommunity } from '../../../contracts/admin'
import { useText } from '../text/use-text'
import { joiningText, reachText } from './community-words'

/** Who may read, how one joins, and whether the directory shows it. */
export function AccessWords({ community: { reach, joining, listed } }: { community: Pick<AdminCommunity, 'reach' | 'joining' | 'listed'> }) {
  const t = useText()
  return (
    <>
      <div>{t(reachText[reach])}</div>
      <div>{t(joiningText[joining])}</div>
      {!listed && <div>{t('unlisted')}</div>}
    </>
  )
}
