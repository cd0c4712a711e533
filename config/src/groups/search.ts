import { z } from 'zod'
import { address } from '../kinds'

export const search = {
  MEILISEARCH_HOST: address().optional().describe('Address of a Meilisearch server (1.41 or newer); empty for the embedded search engine'),
  MEILISEARCH_API_KEY: z.string().optional().describe('Meilisearch: a key for indexes that begin with MEILISEARCH_PREFIX; one is made with the master key if empty'),
  MEILISEARCH_MASTER_KEY: z.string().optional().describe('Meilisearch: its master key, used only to make a key with few rights'),
  MEILISEARCH_PREFIX: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'must be letters, digits, hyphens and underscores')
    .default('communities')
    .describe('Meilisearch: names of our indexes begin with it'),
  SEARCH_FILE: z.string().optional().describe('Embedded search engine: its file, which can be made again at any time; search.db in DATA_FOLDER if empty'),
}
