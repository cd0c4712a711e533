// @ts-check
const { TestEnvironment } = require('jest-environment-node')

/**
 * CMS processes between two test files (`hosts.ts`). It is kept here because Jest loads everything else anew for each file.
 * @type {import('node:child_process').ChildProcess[]}
 */
const restingHosts = []

module.exports = class extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} given */
  constructor(...given) {
    super(...given)
    this.global.restingHosts = restingHosts
  }
}
