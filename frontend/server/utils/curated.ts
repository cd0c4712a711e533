/** A list as the page gets it, and as the CMS sent it. */
export interface Curated { data: unknown, text: string }

const lists = new Map<string, Curated & { until: number }>()
const lifetime = 5 * 60_000

/** Lists that staff curate are the same for everyone and stand in many forms: kept for some minutes, by name and language. */
export async function curated(key: string, load: () => Promise<Curated>): Promise<Curated> {
  const known = lists.get(key)
  if (known && known.until > Date.now())
    return known
  const list = await load()
  lists.set(key, { ...list, until: Date.now() + lifetime })
  return list
}
