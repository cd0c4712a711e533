/** Regions and areas of expertise, named in the reader's language. */
export async function useTaxonomies() {
  const api = useApi()
  const { locale } = useTexts()
  const { data } = await useAsyncData(`taxonomies ${locale.value}`, async () => {
    const [regions, expertise] = await Promise.all([api('taxonomies.regions', {}), api('taxonomies.expertise', {})])
    return { regions, expertise }
  }, { dedupe: 'defer' })
  return data
}
