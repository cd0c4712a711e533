// @ts-check
// A process that is one CMS after another, each with settings and a database of its own. Three quarters of a start go into
// loading Strapi's modules, and those stay; what is ours is loaded anew each time, so that nothing one CMS remembered
// reaches the next.
require('./slugs-once.cjs')
const { boot, runJob } = require('./cms-boot.cjs')

const machine = { ...process.env }
/** By these Node itself notices that somebody listens to a signal or to the channel. */
const nodesOwn = ['newListener', 'removeListener'].map(name => ({ name, listeners: process.listeners(/** @type {'newListener'} */ (name)) }))
/** Code whose modules may keep something between requests: ours; the panel's, which writes settings into its own defaults; and the counts of who signed in how often. */
const forgetful = /\/(?:(?:plugins\/communities|cms|config|@strapi\/admin)\/dist|koa2-ratelimit)\//
/** What is loaded anew leaves a little behind each time. */
const mostLives = 25
let lives = 0
/** @type {import('@strapi/strapi').Core.Strapi | undefined} */
let strapi

/** @param {NodeJS.ProcessEnv} env */
async function begin(env) {
  Object.keys(process.env).forEach(name => delete process.env[name])
  Object.assign(process.env, machine, env)
  Object.keys(require.cache).filter(file => forgetful.test(file)).forEach(file => delete require.cache[file])
  strapi = await boot()
}

async function rest() {
  await strapi?.destroy()
  strapi = undefined
  if (++lives === mostLives)
    process.exit()
  // Strapi takes every listener off the process, Node's and ours too.
  for (const { name, listeners } of nodesOwn)
    listeners.forEach(listener => process.on(name, listener))
  listen()
  process.send?.('resting')
}

/** @param {Error} error */
function fail(error) {
  process.stderr.write(`${error.stack ?? error}\n`)
  process.exit(1)
}

/** @param {string} name */
async function run(name) {
  if (strapi)
    await runJob(strapi, name)
  process.send?.('ran')
}

/** One after another: whoever asks for rest may do so while what was asked for before still runs. */
let asked = Promise.resolve()

function listen() {
  process.on('message', (/** @type {'rest' | { begin: NodeJS.ProcessEnv } | { run: string }} */ message) => {
    asked = asked.then(() => message === 'rest' ? rest() : 'run' in message ? run(message.run) : begin(message.begin)).catch(fail)
  })
  // Whoever started it is gone.
  process.on('disconnect', () => process.exit())
}

listen()
