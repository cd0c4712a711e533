// @ts-check
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, whatever folder the command was started in. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** What the commands may forget: build stamps, logs of builds, linter's memory. */
export const cacheFolder = path.join(root, '.cache')

/** @param {string[]} parts */
export const inProject = (...parts) => path.join(root, ...parts)
