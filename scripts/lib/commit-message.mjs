// @ts-check

/** @param {string} message */
export function isConventional(message) {
  return /^(?:feat|fix|docs|test|refactor|perf|build|ci|chore|style|revert)(?:\([\w,/ -]+\))?!?: \S/.test(message) || /^(?:Merge|Revert|fixup!|squash!) /.test(message)
}
