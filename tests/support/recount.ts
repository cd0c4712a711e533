import type { Cms } from './cms'

/** What is kept twice and differs from what it was taken from (counters, the homes of events), told in words; empty when all is well. */
export async function wrongCounters(cms: Pick<Cms, 'query'>): Promise<string[]> {
  const communities = await cms.query<Record<string, number | string>>(`
    select h.slug, h.member_count, h.pending_count, h.contribution_count,
      (select count(*) from cop_memberships m where m.community_id = h.id and m.state = 'active') as members,
      (select count(*) from cop_memberships m where m.community_id = h.id and m.state = 'pending') as pending,
      (select count(*) from cop_contributions c where c.home_id = h.id and c.state = 'published') as contributions
    from cop_communities h`)
  const discussions = await cms.query<Record<string, number | string>>(`
    select c.slug, c.comment_count, (select count(*) from cop_comments k where k.contribution_id = c.id and k.state = 'published') as comments
    from cop_contributions c`)
  const astray = await cms.query<{ slug: string }>('select c.slug from cop_events e join cop_contributions c on c.id = e.contribution_id where e.community_id is null or e.community_id <> c.home_id')
  const differ = (row: Record<string, number | string>, kept: string, counted: string) => Number(row[kept]) === Number(row[counted]) ? [] : [`${row.slug}: ${kept} is ${row[kept]}, counted ${row[counted]}`]
  return [
    ...communities.flatMap(row => [...differ(row, 'member_count', 'members'), ...differ(row, 'pending_count', 'pending'), ...differ(row, 'contribution_count', 'contributions')]),
    ...discussions.flatMap(row => differ(row, 'comment_count', 'comments')),
    ...astray.map(({ slug }) => `${slug}: its event is in another community`),
  ]
}
