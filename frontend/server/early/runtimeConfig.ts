/**
 * Nitro reads the whole configuration from the environment again for every request, for hosts whose environment differs
 * from request to request. Ours doesn't, and that took a quarter of the time of a page: each request gets the one
 * that was read at the start. Registered before every other plugin (modules/lean.ts), since they ask for it.
 */
export default defineNitroPlugin((nitro) => {
  const config = useRuntimeConfig()
  nitro.hooks.hook('request', (event) => {
    const { nitro: own } = event.context as { nitro?: { runtimeConfig?: unknown } }
    if (own)
      own.runtimeConfig ??= config
  })
})
