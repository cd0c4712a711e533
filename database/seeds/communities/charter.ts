import type { Charter } from '../types'

/** A charter in which those who plan have answered nothing yet. */
export const emptyCharter: Charter = {
  purpose: '',
  need: '',
  coreIssues: '',
  background: '',
  audience: '',
  benefits: '',
  knowledgeAndTools: '',
  howLong: '',
  success: '',
  evaluation: '',
  support: '',
}
