import type { Admin } from './admins'
import type { Cms } from './cms'
import { until } from './until'

/** For rows that came past the services: makes the search indexes anew, and waits until they hold what the database says. */
export async function rebuildSearch(cms: Pick<Cms, 'query'>, staff: Admin): Promise<void> {
  const number = async (sql: string) => Number((await cms.query<{ n: number | string }>(`select count(*) as n ${sql}`))[0]!.n)
  const expected = {
    contributions: await number(`from cop_contributions where state = 'published'`) + await number(`from cop_comments k join cop_contributions c on c.id = k.contribution_id where k.state = 'published' and c.state = 'published'`),
    communities: await number('from cop_communities'),
  }
  await staff.api.post('/search/rebuild')
  await until(
    async () => (await staff.api.get('/search')).body.data,
    ({ documents, waiting, rebuilding }) => waiting === 0 && rebuilding.length === 0 && documents?.contributions === expected.contributions && documents?.communities === expected.communities,
    20_000,
  )
}
