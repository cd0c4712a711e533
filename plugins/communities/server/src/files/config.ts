import type { Strapi } from '../kernel/strapi'
import type { TypeName } from './types'
import path from 'node:path'
import { isTypeName, TYPES } from './types'

/** What a host sets under `communities.files`. */
export interface FilesConfig {
  /** Relative to the application's folder. Must not be one that a web server gives out. */
  folder: string
  /** Of one file. */
  mostMegabytes: number
  /** Of one person in 24 hours. */
  dailyMegabytes: number
  /** Names of what may be shared (`files/types.ts`); empty: all of them. */
  types: string[]
  s3: { bucket: string, endpoint?: string, region: string, accessKeyId: string, secretAccessKey: string, pathStyle: boolean } | null
  /** A virus scanner (clamd): `host:port`, or the path of its socket. Empty: nothing is scanned. */
  clamd: string
}

export const filesDefaults: FilesConfig = { folder: '.data/files', mostMegabytes: 10, dailyMegabytes: 200, types: [], s3: null, clamd: '' }

export function checkFilesConfig({ mostMegabytes, dailyMegabytes, types }: FilesConfig): void {
  if (!(mostMegabytes > 0) || !(dailyMegabytes >= mostMegabytes))
    throw new Error('communities: `files.mostMegabytes` must be more than 0, and `files.dailyMegabytes` no less than that')
  const unknown = types.find(name => !isTypeName(name))
  if (unknown !== undefined)
    throw new Error(`communities: \`files.types\` knows no ${unknown}; it knows ${Object.keys(TYPES).join(', ')}`)
}

export function filesConfig(strapi: Strapi): FilesConfig {
  const config = strapi.config.get('plugin::communities.files') as FilesConfig
  return { ...config, folder: path.resolve(strapi.dirs.app.root, config.folder) }
}

export function isAllowed({ types }: FilesConfig, type: TypeName): boolean {
  return types.length === 0 || types.includes(type)
}
