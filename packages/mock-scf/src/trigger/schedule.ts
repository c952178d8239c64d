import { Cron } from 'croner'
import { cronFields } from '../action/cron.js'

/** When a timer is due. */
export interface Schedule {
  /** Returns the first time after a time, in milliseconds since 1970; undefined if there is none. */
  next(after: number): number | undefined
}

/** The offset of the cloud's time zone, UTC+8, in minutes. */
const utcOffset = 480

/** The first and last value of each field, from second to year. */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
  [1970, 2099],
]
const dayField = 3
const weekField = 5

/** Creates the schedule of a valid cron expression. */
export function createSchedule(expression: string): Schedule {
  const fields = cronFields(expression.toUpperCase()).map(toLibraryForm)
  const crons = withoutLists(fields).map(
    (alternative) => new Cron(alternative.join(' '), { utcOffset, sloppyRanges: true, paused: true }),
  )
  return {
    next(after) {
      const times = crons.map((cron) => cron.nextRun(new Date(after))?.getTime() ?? Number.POSITIVE_INFINITY)
      const first = Math.min(...times)
      return Number.isFinite(first) ? first : undefined
    },
  }
}

/** Writes the elements of a field that the library does not accept in another form. */
function toLibraryForm(field: string, index: number): string {
  const [first, last] = ranges[index] ?? [0, 0]
  return field
    .split(',')
    .map((element) => {
      // The last day of the week.
      if (index === weekField && element === 'L') return String(last)
      const [range = '', step] = element.split('/')
      // A step beyond the range leaves its first value.
      if (step === undefined || Number(step) <= last - first) return element
      return range === '*' ? String(first) : (range.split('-', 1)[0] ?? range)
    })
    .join(',')
}

/** Splits an expression whose day is a list with LW, the last working day, which the library does not accept in lists. */
function withoutLists(fields: readonly string[]): readonly (readonly string[])[] {
  const days = fields[dayField]?.split(',') ?? []
  const others = days.filter((day) => day !== 'LW')
  if (others.length === days.length || days.length === 1) return [fields]
  const lastWorkingDay = fields.with(dayField, 'LW')
  return others.length === 0 ? [lastWorkingDay] : [lastWorkingDay, fields.with(dayField, others.join(','))]
}
