import type { Endpoint } from '../../plugins/communities/contracts'
import { admin, api } from '../../plugins/communities/contracts'

export interface NamedEndpoint {
  /** `memberships.join`, `admin.suspend` */
  name: string
  endpoint: Endpoint
  /** With the prefix; `:slug` marks a parameter. */
  path: string
  side: 'site' | 'panel'
}

/** Every call that the contracts describe. */
export const endpoints: NamedEndpoint[] = [
  ...Object.entries(api).flatMap(([feature, contract]) => Object.entries(contract as unknown as Record<string, Endpoint>).map(([name, endpoint]) => ({ name: `${feature}.${name}`, endpoint, path: `/api/cop${endpoint.path}`, side: 'site' as const }))),
  ...Object.entries(admin as unknown as Record<string, Endpoint>).map(([name, endpoint]) => ({ name: `admin.${name}`, endpoint, path: `/communities${endpoint.path}`, side: 'panel' as const })),
]

/** A path with its parameters filled in, as they are. */
export function fill(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? `missing-${name}`)
}
