// @ts-check
import path from 'node:path'
import { inProject } from './paths.mjs'
import { programOf } from './run.mjs'

/** @typedef {import('../../config/dist/index.js').Environment} Environment */
/** @typedef {import('./supervisor.mjs').Service} Service */

const node = process.execPath

/** The demo's inbox: everything the CMS sends can be read there, nothing leaves the machine. @param {Environment} env @returns {Service} */
export function mailService(env) {
  return {
    name: 'mail',
    command: node,
    args: [programOf('maildev'), '--ip', env.BIND_ADDRESS, '--smtp', String(env.MAIL_SMTP_PORT), '--web-ip', env.BIND_ADDRESS, '--web', String(env.MAIL_WEB_PORT), '--mail-directory', path.join(env.DATA_FOLDER, 'mail')],
    health: `http://${reachable(env.BIND_ADDRESS)}:${env.MAIL_WEB_PORT}/healthz`,
  }
}

/** @param {Environment} env @param {'start' | 'develop'} mode @returns {Service} */
export function cmsService(env, mode = 'start') {
  return {
    name: 'cms',
    command: node,
    args: [programOf('@strapi/strapi', 'strapi'), ...(mode === 'start' ? ['start'] : ['develop', '--no-install-deps'])],
    cwd: inProject('cms'),
    env: { NODE_ENV: mode === 'start' ? 'production' : 'development', BROWSER: 'none' },
    health: `http://${reachable(env.BIND_ADDRESS)}:${env.CMS_PORT}/_health`,
  }
}

/** What the site takes from the environment, by the names that Nuxt gives its settings. @param {Environment} env */
export function siteSettings(env) {
  return {
    NITRO_HOST: env.BIND_ADDRESS,
    NITRO_PORT: String(env.SITE_PORT),
    NITRO_SHUTDOWN_TIMEOUT: String(env.STOP_SECONDS * 1000),
    NUXT_CMS_URL: env.CMS_INTERNAL_URL,
    NUXT_SITE_SECRET: env.SITE_SECRET,
    NUXT_TRUST_PROXY: String(env.TRUST_PROXY),
    NUXT_SESSION_PASSWORD: env.NUXT_SESSION_PASSWORD,
    NUXT_PUBLIC_SITE_URL: env.SITE_URL,
    NUXT_PUBLIC_FILES_MAX_MB: String(env.FILES_MAX_MB),
    NUXT_FILES_ORIGIN: filesOrigin(env),
    LOG_LEVEL: env.LOG_LEVEL,
    LOG_FORMAT: env.LOG_FORMAT,
  }
}

/** Where browsers are sent for files that lie in a bucket. @param {Environment} env */
function filesOrigin(env) {
  if (!env.FILES_S3_BUCKET)
    return ''
  const { protocol, host } = new URL(env.FILES_S3_ENDPOINT ?? `https://s3.${env.FILES_S3_REGION}.amazonaws.com`)
  return env.FILES_S3_PATH_STYLE ? `${protocol}//${host}` : `${protocol}//${env.FILES_S3_BUCKET}.${host}`
}

/** @param {Environment} env @returns {Service} */
export function siteService(env) {
  return {
    name: 'site',
    command: node,
    args: [inProject('frontend/.output/server/index.mjs')],
    env: { NODE_ENV: 'production', ...siteSettings(env) },
    health: `http://${reachable(env.BIND_ADDRESS)}:${env.SITE_PORT}/health`,
  }
}

/** @param {Environment} env @returns {Service} */
export function siteDevelopment(env) {
  return {
    name: 'site',
    command: node,
    args: [programOf('nuxt'), 'dev', '--host', env.BIND_ADDRESS, '--port', String(env.SITE_PORT)],
    cwd: inProject('frontend'),
    env: { NODE_ENV: 'development', ...siteSettings(env) },
    health: `http://${reachable(env.BIND_ADDRESS)}:${env.SITE_PORT}/health`,
    echo: true,
  }
}

/** Rebuilds the plugin whenever it changes; the CMS in development starts again on that. @returns {Service} */
export function pluginWatch() {
  return {
    name: 'plugin',
    command: node,
    args: [programOf('@strapi/sdk-plugin', 'strapi-plugin'), 'watch'],
    cwd: inProject('plugins/communities'),
  }
}

/** The ports that these services will listen on. @param {Environment} env */
export function portsOf(env) {
  const host = env.BIND_ADDRESS
  return [
    { port: env.SITE_PORT, host, setting: 'SITE_PORT', what: 'the site' },
    { port: env.CMS_PORT, host, setting: 'CMS_PORT', what: 'the CMS' },
    ...(usesDemoInbox(env)
      ? [
          { port: env.MAIL_WEB_PORT, host, setting: 'MAIL_WEB_PORT', what: 'the demo\'s mail inbox' },
          { port: env.MAIL_SMTP_PORT, host, setting: 'MAIL_SMTP_PORT', what: 'mail to the demo\'s inbox' },
        ]
      : []),
  ]
}

/** Whether no mail server was named, so that mail goes to the demo's own inbox. @param {Environment} env */
export function usesDemoInbox(env) {
  return env.SMTP_HOST === env.BIND_ADDRESS && env.SMTP_PORT === env.MAIL_SMTP_PORT
}

/** An address that listens everywhere is reached here. @param {string} address */
export function reachable(address) {
  return address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address
}
