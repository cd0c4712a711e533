import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from './environment'

export const unitsFolder = path.join(projectFolder, 'config/deploy/systemd')

/** What the unit of a process runs, and the environment that it sets. */
export function unit(name: 'cms' | 'site') {
  const text = readFileSync(path.join(unitsFolder, `communities-${name}.service`), 'utf8')
  const [, , script, which] = /^ExecStart=(\S+) (\S+) (\S+)$/m.exec(text) ?? []
  return { script: script!, which: which!, env: Object.fromEntries([...text.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, key, value]) => [key!, value!])) }
}
