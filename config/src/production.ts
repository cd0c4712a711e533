import { weaknessOf } from './strength'

/** What differs where real people's data is at stake. */
interface Settings {
  NODE_ENV: string
  APP_KEYS: string
  SITE_URL: string
  TRUST_PROXY: boolean
  MAIL_FROM: string
  CONTACT_EMAIL: string
}

/**
 * What is wrong with the secrets of an installation that runs in production, one line each: weak ones, and one value used twice,
 * since whoever learns one would then know the other.
 */
export function weakSecrets<Name extends string>(settings: Settings & Record<Name, string>, names: readonly Name[]): string[] {
  if (settings.NODE_ENV !== 'production')
    return []
  const weak = names.flatMap((name) => {
    const values = name === 'APP_KEYS' ? settings[name].split(',') : [settings[name]]
    return values.flatMap(value => weaknessOf(value.trim()) ?? []).slice(0, 1).map(why => `${name} ${why}`)
  })
  const twice = names.flatMap((name, place) => {
    const first = names.slice(0, place).find(other => settings[other] === settings[name])
    return first ? [`${name} is the same as ${first}: each needs a value of its own`] : []
  })
  return [...weak, ...twice]
}

/** What works but is hardly meant in production: said at the start, and the start goes on. */
export function doubts(settings: Settings): string[] {
  if (settings.NODE_ENV !== 'production')
    return []
  const https = settings.SITE_URL.startsWith('https:')
  const examples = (['MAIL_FROM', 'CONTACT_EMAIL'] as const).filter(name => /@example\.(?:org|com|net)\b/.test(settings[name]))
  return [
    ...(https ? [] : [`SITE_URL is ${settings.SITE_URL}: without https, passwords and sessions can be read on their way`]),
    ...(https && !settings.TRUST_PROXY ? ['TRUST_PROXY is false although SITE_URL is https: behind a proxy all visitors would share one address, and its rate limits'] : []),
    ...(https && examples.length > 0 ? [`${examples.join(' and ')} ${examples.length > 1 ? 'are' : 'is'} still an example: mail would come from, or answers go to, nobody`] : []),
  ]
}
