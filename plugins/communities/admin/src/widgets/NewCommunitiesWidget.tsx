import { Widget } from '@strapi/strapi/admin'
import { useHome } from '../api/home'
import { ItemList, ItemNote } from '../components/ItemList'
import { PanelLink } from '../components/PanelLink'
import { When } from '../components/When'
import { useText } from '../text/use-text'

export function NewCommunitiesWidget() {
  const t = useText()
  const { data, error } = useHome(undefined, { refetchOnMountOrArgChange: true })
  if (error)
    return <Widget.Error />
  if (!data)
    return <Widget.Loading />
  if (data.newCommunities.length === 0)
    return <Widget.NoData>{t('home.new.none')}</Widget.NoData>
  return (
    <ItemList items={data.newCommunities} empty={t('home.new.none')}>
      {({ id, name, startedBy, createdAt }) => (
        <>
          <PanelLink to={`communities/${id}`}>{name}</PanelLink>
          <ItemNote>
            {startedBy ? `${t('home.new.by', { person: startedBy.name })} · ` : ''}
            <When moment={createdAt} />
          </ItemNote>
        </>
      )}
    </ItemList>
  )
}
