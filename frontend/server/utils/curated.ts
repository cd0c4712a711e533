const lists = new Map<string, { value: unknown, until: number }>()
const lifetime = 5 * 60_000

/** Lists that staff curate are the same for everyone and stand in many forms: kept for some minutes, by name and language. */
export async function curated(key: string, load: () => Promise<unknown>): Promise<unknown> {
  const known = lists.get(key)
  if (known && known.until > Date.now())
    return known.value
  const value = await load()
  lists.set(key, { value, until: Date.now() + lifetime })
  return value
}
