/** The types of the client: an ES module, which the server's CommonJS only reaches like this. */
export type { EnqueuedTaskPromise, Meilisearch, MultiSearchQuery, MultiSearchResult, Settings } from 'meilisearch' with { 'resolution-mode': 'import' }
