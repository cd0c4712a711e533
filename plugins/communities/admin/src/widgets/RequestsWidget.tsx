import { Typography } from '@strapi/design-system'
import { Widget } from '@strapi/strapi/admin'
import { useHome } from '../api/home'
import { ItemList, ItemNote } from '../components/ItemList'
import { PanelLink } from '../components/PanelLink'
import { When } from '../components/When'
import { useText } from '../text/use-text'

/** How many wait for an answer, and who has waited longest. */
export function RequestsWidget() {
  const t = useText()
  const { data, error } = useHome(undefined, { refetchOnMountOrArgChange: true })
  if (error)
    return <Widget.Error />
  if (!data)
    return <Widget.Loading />
  if (data.requestsWaiting === 0)
    return <Widget.NoData>{t('home.requests.none')}</Widget.NoData>
  return (
    <>
      <Typography tag="p" fontWeight="bold" paddingBottom={3}>{t('home.requests', { count: data.requestsWaiting })}</Typography>
      <ItemList items={data.oldestRequests} empty={t('home.requests.none')}>
        {({ id, person, community, requestedAt }) => (
          <>
            <PanelLink to={`requests?open=${id}`}>{t('requests.who', { person: person.name, community: community.name })}</PanelLink>
            <ItemNote><When moment={requestedAt} as="age" /></ItemNote>
          </>
        )}
      </ItemList>
    </>
  )
}
