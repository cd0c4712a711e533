import type { ReportCategory } from '../../shared/api/types'

/** What can be wrong with something, the most common first. */
export const reportCategories: ReportCategory[] = ['unkind', 'spam', 'private', 'off-topic', 'wrong', 'illegal', 'other']
