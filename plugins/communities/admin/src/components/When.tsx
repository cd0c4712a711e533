import { useDates } from '../dates/use-dates'

interface WhenProps {
  moment: string
  /** `when`: an age under a week, else the date. `age`: always an age. `date`: always the date. */
  as?: 'when' | 'age' | 'date'
}

/** A moment in words; the exact one is in the title. */
export function When({ moment, as = 'when' }: WhenProps) {
  const dates = useDates()
  return <time dateTime={moment} title={dates.exact(moment)}>{dates[as](moment)}</time>
}
