import { randomUUID } from 'node:crypto'
import { createMeilisearchEngine } from '../../plugins/communities/server/src/search/meilisearch/engine'
import { holdToContract } from './contract'

const { MEILISEARCH_HOST: host = '', MEILISEARCH_API_KEY: apiKey = '', MEILISEARCH_MASTER_KEY: masterKey = '' } = process.env

if (host === '') {
  describe.skip('Meilisearch: skipped, since MEILISEARCH_HOST names no server', () => {
    it.todo('is held to the contract where MEILISEARCH_HOST is set')
  })
  process.stdout.write('\nThe contract was NOT held against Meilisearch: MEILISEARCH_HOST names no server.\n')
}
else {
  describe(`Meilisearch at ${host}`, () => {
    // Indexes of this run alone, whatever else the server holds.
    const prefix = `test-${randomUUID().slice(0, 8)}`
    holdToContract(async () => {
      const engine = createMeilisearchEngine({ host, apiKey, masterKey, prefix })
      return { engine, stop: () => clearAway() }
    }, { volume: 50_000 })

    async function clearAway() {
      for (const index of ['contributions', 'communities', 'people'])
        await fetch(`${host}/indexes/${prefix}_${index}`, { method: 'DELETE', headers: { authorization: `Bearer ${masterKey || apiKey}` } })
    }
  })
}
