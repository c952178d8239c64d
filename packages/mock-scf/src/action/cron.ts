interface CronField {
  readonly name: string
  readonly min: number
  readonly max: number
  /** Names of the values, starting with that of `min`. */
  readonly words?: readonly string[]
  /** Further forms of an element, besides values, ranges and steps. `n` stands for a value. */
  readonly specialForms?: readonly string[]
}

/** The fields, in the order in which an expression lists them. */
const fields: readonly CronField[] = [
  { name: 'second', min: 0, max: 59 },
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31, specialForms: ['?', 'L', 'LW', 'nW'] },
  {
    name: 'month',
    min: 1,
    max: 12,
    words: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  {
    name: 'week',
    min: 0,
    max: 6,
    words: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
    specialForms: ['?', 'L', 'nL', 'n#1', 'n#2', 'n#3', 'n#4', 'n#5'],
  },
  { name: 'year', min: 1970, max: 2099 },
]

/**
 * Splits a cron expression into its seven fields: second, minute, hour, day, month, week and year. The older form of
 * five fields, from minute to week, gets the second `0` and the year `*`.
 */
export function cronFields(expression: string): string[] {
  const values = expression.trim().split(/\s+/)
  return values.length === 5 ? ['0', ...values, '*'] : values
}

/** Describes why a cron expression is invalid; returns undefined if it is valid. */
export function cronProblem(expression: string): string | undefined {
  const values = cronFields(expression)
  if (values.length !== fields.length) return 'it must have seven fields, separated by spaces'
  const invalid = fields.find((field, index) => !isList(values[index] ?? '', field))
  return invalid && `the values of the field ${invalid.name} must be from ${invalid.min} to ${invalid.max}`
}

function isList(text: string, field: CronField): boolean {
  return text
    .toUpperCase()
    .split(',')
    .every((element) => isElement(element, field))
}

function isElement(element: string, field: CronField): boolean {
  const [range = '', step, ...more] = element.split('/')
  if (more.length > 0 || (step !== undefined && !/^0*[1-9]\d*$/.test(step))) return false
  if (range === '*') return true
  const [from, to, ...rest] = range.split('-').map((text) => valueIn(text, field))
  if (from !== undefined && rest.length === 0 && !range.includes('-')) return true
  if (from !== undefined && to !== undefined && rest.length === 0) return from <= to
  return step === undefined && isSpecialForm(element, field)
}

function isSpecialForm(element: string, field: CronField): boolean {
  return (field.specialForms ?? []).some((form) => {
    const [before, after] = form.split('n')
    if (after === undefined) return element === before
    return element.endsWith(after) && valueIn(element.slice(0, -after.length), field) !== undefined
  })
}

/** Parses a number or the name of a value; returns undefined if it is neither or out of range. */
function valueIn(text: string, { min, max, words = [] }: CronField): number | undefined {
  const word = words.indexOf(text)
  if (word >= 0) return min + word
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  return value >= min && value <= max ? value : undefined
}
