import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createEmbeddedEngine } from '../../plugins/communities/server/src/search/embedded/engine'
import { projectFolder } from '../support/environment'
import { holdToContract } from './contract'

describe('the embedded engine', () => {
  holdToContract(async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'search-'))
    const engine = createEmbeddedEngine({ file: path.join(folder, 'search.db'), worker: path.join(projectFolder, 'plugins/communities/dist/search-worker/index.js') })
    return {
      engine,
      async stop() {
        await engine.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  }, { volume: 50_000 })
})
