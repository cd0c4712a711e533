// @ts-check
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inProject } from './paths.mjs'
import { findProgram, hasApt, installWithApt } from './programs.mjs'
import { programOf, runNode } from './run.mjs'
import { say, step } from './say.mjs'

// First the one without windows, which opens a page in two thirds of the time.
const usualNames = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * A browser for the tests: the one that BROWSER_PATH names, an installed one, or one that is installed now.
 * @returns {Promise<string | null>} its path; `null` where none can be had, after saying what to do
 */
export async function findBrowser() {
  const named = process.env.BROWSER_PATH
  if (named)
    return existsSync(named) ? named : refuse(`BROWSER_PATH names ${named}, which is not there.`)
  return findProgram(usualNames) ?? playwrights() ?? await download() ?? await fromDebian() ?? refuse('No browser was found, and none could be installed.')
}

/** The browser that Playwright keeps for itself, if it has been downloaded. */
function playwrights() {
  const { chromium } = createRequire(inProject('tests/package.json'))('@playwright/test')
  const file = chromium.executablePath()
  return existsSync(file) ? file : undefined
}

async function download() {
  try {
    await step('Downloading a browser for the tests', () => runNode('browser', programOf('@playwright/test', 'playwright'), ['install', 'chromium']))
    return playwrights()
  }
  catch {
    return undefined
  }
}

async function fromDebian() {
  if (!hasApt())
    return undefined
  await step('Installing Chromium with apt-get', () => installWithApt('chromium'))
  return findProgram(usualNames)
}

/** @param {string} why */
function refuse(why) {
  say(`\n${why}\nInstall Chromium or Google Chrome (or run: npx playwright install --with-deps chromium), or set BROWSER_PATH to one.`)
  return null
}
