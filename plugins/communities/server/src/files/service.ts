import type { Strapi } from '../kernel/strapi'
import type { Storage } from './storage'
import { filesConfig } from './config'
import { createStorage } from './storage'

/** The one storage of this process, made when it is first asked for. */
export function createStorageService(strapi: Strapi) {
  let made: Promise<Storage> | undefined
  return {
    get(): Promise<Storage> {
      made ??= createStorage(filesConfig(strapi)).catch((error: unknown) => {
        // A disk that is away now may be back for the next file.
        made = undefined
        throw error
      })
      return made
    },
  }
}

export type StorageService = ReturnType<typeof createStorageService>
