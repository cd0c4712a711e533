// @ts-check
import { contentHash } from './hash.mjs'
import { inProject, root } from './paths.mjs'
import { programOf, runNode } from './run.mjs'
import { step } from './say.mjs'
import { isFresh, stamp, unstamp } from './stamps.mjs'

/**
 * @typedef {object} Build
 * @property {string} title
 * @property {string[]} sources files and folders that decide what comes out
 * @property {string[]} outputs files that are there when it is built
 * @property {() => Promise<void>} make
 */

const plugin = 'plugins/communities'
const production = { NODE_ENV: 'production' }

/** What has to be built, each after those it uses. @type {Record<string, Build>} */
export const builds = {
  config: {
    title: 'Building the settings',
    sources: ['config', 'tsconfig.json', 'package-lock.json'],
    outputs: ['config/dist/index.js'],
    make: () => runNode('build-config', programOf('typescript', 'tsc'), ['-p', 'config']),
  },
  plugin: {
    title: 'Building the plugin',
    sources: [plugin, 'package-lock.json'],
    outputs: [`${plugin}/dist/server/index.js`, `${plugin}/dist/search-worker/index.js`, `${plugin}/dist/admin/index.js`],
    make: () => runNode('build-plugin', programOf('@strapi/sdk-plugin', 'strapi-plugin'), ['build'], { cwd: inProject(plugin), env: production }),
  },
  admin: {
    title: 'Building the admin panel',
    // Compiling the server again takes seconds, the panel a minute: it only depends on these.
    sources: ['cms/src/admin', 'cms/package.json', `${plugin}/admin`, `${plugin}/contracts`, `${plugin}/package.json`, 'package-lock.json'],
    outputs: ['cms/dist/build/index.html'],
    make: () => runNode('build-admin', programOf('@strapi/strapi', 'strapi'), ['build'], { cwd: inProject('cms'), env: production }),
  },
  cms: {
    title: 'Building the CMS',
    sources: ['cms/config', 'cms/src', 'cms/tsconfig.json', 'config', 'package-lock.json'],
    outputs: ['cms/dist/src/index.js', 'cms/dist/config/server.js'],
    make: () => runNode('build-cms', programOf('typescript', 'tsc'), ['-p', 'cms']),
  },
  site: {
    title: 'Building the site',
    sources: ['frontend', `${plugin}/contracts`, 'config/src', 'package-lock.json'],
    outputs: ['frontend/.output/server/index.mjs'],
    make: () => runNode('build-site', programOf('nuxt'), ['build'], { cwd: inProject('frontend'), env: production }),
  },
}

/**
 * Builds what has changed since it was built last.
 * @param {string[]} names
 */
export async function ensureBuilt(names) {
  for (const name of names) {
    const build = builds[name]
    if (!build)
      throw new Error(`There is no build called ${name}`)
    const hash = contentHash(root, build.sources)
    const outputs = build.outputs.map(file => inProject(file))
    if (isFresh(name, hash, outputs))
      continue
    unstamp(name)
    await step(build.title, build.make)
    stamp(name, hash)
  }
}
