import process from 'node:process'
import { useRuntimeConfig } from '#imports'
import { weaknessOf } from '../../../config/src/strength'
import { log } from '../utils/log'

/** A site in production does not start with secrets that can be guessed: whoever knows them can be anyone. */
export default defineNitroPlugin(() => {
  if (import.meta.dev || import.meta.prerender)
    return
  const { siteSecret, session, public: { siteUrl } } = useRuntimeConfig()
  const secrets = { 'SITE_SECRET (NUXT_SITE_SECRET)': siteSecret, 'NUXT_SESSION_PASSWORD': session.password }
  const weak = Object.entries(secrets).flatMap(([name, value]) => {
    const why = value ? weaknessOf(value) : 'is missing'
    return why ? [`${name} ${why}`] : []
  })
  if (weak.length > 0) {
    weak.forEach(line => log('error', line))
    process.exit(1)
  }
  if (!siteUrl.startsWith('https:'))
    log('warn', `SITE_URL is ${siteUrl}: without https, passwords and sessions can be read on their way`)
})
