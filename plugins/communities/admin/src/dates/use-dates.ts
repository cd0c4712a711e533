import type { TextKey } from '../text/use-text'
import { useMemo } from 'react'
import { useText } from '../text/use-text'
import { ageOf, isRecent } from './age'

/**
 * Dates in words. Months come from our texts and not from the browser: most have no Welsh dates,
 * and the panel's "English" is American to them.
 */
export function useDates() {
  const t = useText()
  return useMemo(() => {
    const date = (moment: string) => {
      const value = new Date(moment)
      return t('date', { day: value.getDate(), month: t(`month.${value.getMonth() + 1}` as TextKey), year: String(value.getFullYear()) })
    }
    const age = (moment: string) => {
      const { unit, count } = ageOf(moment, new Date())
      return t(`age.${unit}`, { count })
    }
    return {
      /** "21 November 2026". */
      date,
      /** "12 days ago", however long that is. */
      age,
      /** "3 hours ago" under a week, then the date. */
      when: (moment: string) => isRecent(ageOf(moment, new Date())) ? age(moment) : date(moment),
      /** "21 November 2026, 14:05 GMT": where the exact moment matters. */
      exact: (moment: string) => t('date.exact', { date: date(moment), time: timeOf(moment) }),
    }
  }, [t])
}

function timeOf(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(new Date(moment))
}
