import type { Problem } from './problem'
import { useNotification } from '@strapi/strapi/admin'
import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../text/use-text'
import { problemOf } from './problem'
import { problemText, saysMore } from './problem-text'

/** Turns whatever a call threw into words: for a page, or announced as a notification. */
export function useProblems() {
  const t = useText()
  const { locale } = useIntl()
  const { toggleNotification } = useNotification()

  const words = useCallback((thrown: unknown): string => {
    const problem = problemOf(thrown)
    // The server answers in English.
    if (locale.startsWith('en') && saysMore(problem) && problem.message)
      return problem.message
    const { key, values } = problemText(problem)
    return t(key, values)
  }, [t, locale])

  const announce = useCallback((thrown: unknown): Problem => {
    toggleNotification({ type: 'danger', message: words(thrown), timeout: 10_000 })
    return problemOf(thrown)
  }, [toggleNotification, words])

  return { words, announce }
}
