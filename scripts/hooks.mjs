// @ts-check
// Runs after every `npm install` of the project itself.
import { installHooks } from './lib/hooks.mjs'

installHooks()
