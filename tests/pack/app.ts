import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { projectFolder } from '../support/environment'

const PLUGIN = 'strapi-plugin-communities'
const pluginFolder = path.join(projectFolder, 'plugins/communities')
const modules = path.join(projectFolder, 'node_modules')

export interface BareApp { folder: string, script: string, remove: () => void }

/** Files of a Strapi application that knows nothing of this repository: what the guides tell a host to write, and no more. */
function files(smtpPort: number): Record<string, string> {
  return {
    'config/server.js': `module.exports = ({ env }) => ({ host: '127.0.0.1', port: env.int('PORT'), app: { keys: ['a', 'b'] } })`,
    'config/admin.js': `module.exports = () => ({ auth: { secret: 'admin-secret' }, apiToken: { salt: 'salt' }, transfer: { token: { salt: 'salt' } }, secrets: { encryptionKey: '0123456789abcdef0123456789abcdef' } })`,
    'config/api.js': 'module.exports = {}',
    // As the guides write it: a relative name would be one in whatever folder the process was started in, and outlive this application.
    'config/database.js': `const path = require('node:path')\nmodule.exports = () => ({ connection: { client: 'sqlite', connection: { filename: path.join(__dirname, '..', '.tmp/data.db') }, useNullAsDefault: true } })`,
    'config/middlewares.js': `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public']`,
    'config/plugins.js': `module.exports = () => ({
      'users-permissions': { config: { jwtSecret: 'jwt-secret' } },
      'email': { config: { provider: 'nodemailer', providerOptions: { host: '127.0.0.1', port: ${smtpPort} }, settings: { defaultFrom: 'host@example.org' } } },
      'communities': { enabled: true, config: { siteUrl: 'http://localhost:3000', mail: { from: 'host@example.org' }, outbox: { pollMs: 50, enabled: true } } },
    })`,
    'server.js': `require('@strapi/strapi').createStrapi({ appDir: __dirname, distDir: __dirname, serveAdminPanel: false }).start().catch((error) => { console.error(error); process.exit(1) })`,
  }
}

function packageJson(tarball: string): string {
  const version = (name: string) => (JSON.parse(execFileSync(process.execPath, ['-p', `JSON.stringify(require('${name}/package.json').version)`], { cwd: path.join(projectFolder, 'cms'), encoding: 'utf8' })) as string)
  const names = ['@strapi/strapi', '@strapi/plugin-users-permissions', '@strapi/provider-email-nodemailer', 'better-sqlite3', 'react', 'react-dom', 'react-router-dom', 'styled-components', 'react-intl', '@strapi/design-system', '@strapi/icons', '@strapi/utils']
  const dependencies = Object.fromEntries([...names.map(name => [name, version(name)]), [PLUGIN, `file:${tarball}`]])
  return JSON.stringify({ name: 'bare-app', version: '0.0.0', private: true, dependencies, strapi: { uuid: false, telemetryDisabled: true }, allowScripts: { 'better-sqlite3': true } }, null, 2)
}

/** The plugin as it would be published. */
function pack(folder: string): string {
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: pluginFolder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as { filename: string }[]
  return path.join(folder, packed?.filename ?? '')
}

/** Every package the workspace installed, as a link; the plugin's own folder is what the tarball holds. */
function shareModules(folder: string, tarball: string) {
  const target = path.join(folder, 'node_modules')
  mkdirSync(path.join(target, PLUGIN), { recursive: true })
  for (const name of readdirSync(modules)) {
    if (name !== PLUGIN && name !== '@cop' && !name.startsWith('.'))
      symlinkSync(path.join(modules, name), path.join(target, name))
  }
  execFileSync('tar', ['-xzf', tarball, '-C', path.join(target, PLUGIN), '--strip-components=1'])
  symlinkSync(path.join(pluginFolder, 'node_modules'), path.join(target, PLUGIN, 'node_modules'))
}

/** A bare Strapi application with the packed plugin; `install` fetches everything anew instead of sharing the workspace's packages. */
export function createBareApp({ smtpPort, install }: { smtpPort: number, install: boolean }): BareApp {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bare-app-'))
  const tarball = pack(folder)
  for (const [name, content] of Object.entries(files(smtpPort))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  for (const name of ['src/api', 'public/uploads', 'database/migrations', '.tmp'])
    mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, 'src/index.js'), 'module.exports = {}')
  writeFileSync(path.join(folder, 'package.json'), packageJson(tarball))
  if (install)
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' })
  else
    shareModules(folder, tarball)
  return { folder, script: path.join(folder, 'server.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
