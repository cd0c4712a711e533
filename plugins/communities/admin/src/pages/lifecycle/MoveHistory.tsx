import type { StageMove } from '../../api/lifecycle'
import { Typography } from '@strapi/design-system'
import { stageText } from '../../components/community-words'
import { ItemList, ItemNote } from '../../components/ItemList'
import { LongText } from '../../components/LongText'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

/** Every move with who, when and why; the latest first. */
export function MoveHistory({ moves }: { moves: StageMove[] }) {
  const t = useText()
  return (
    <ItemList items={moves} empty={t('lifecycle.history.none')}>
      {({ from, to, reason, movedAt, movedBy, byStaff, withParent }) => (
        <>
          <Typography tag="div" fontWeight="bold">{t('lifecycle.history.move', { from: t(stageText[from]), to: t(stageText[to]) })}</Typography>
          <ItemNote>
            {`${byStaff ? t('lifecycle.byStaff') : movedBy?.name ?? ''} · `}
            <When moment={movedAt} />
            {withParent ? ` · ${t('lifecycle.withParent')}` : ''}
          </ItemNote>
          <LongText of={t('lifecycle.title')}>{reason}</LongText>
        </>
      )}
    </ItemList>
  )
}
