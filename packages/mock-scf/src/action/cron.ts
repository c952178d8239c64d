interface CronField {
  readonly name: string
  readonly min: number
  readonly max: number
  /** Words that stand for values, from `min` on. */
  readonly words?: readonly string[]
  /** What an element may be besides values, ranges and steps; `n` stands for a value. */
  readonly others?: readonly string[]
}

/** In turn. */
const fields: readonly CronField[] = [
  { name: 'second', min: 0, max: 59 },
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31, others: ['?', 'L', 'LW', 'nW'] },
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
    others: ['?', 'L', 'nL', 'n#1', 'n#2', 'n#3', 'n#4', 'n#5'],
  },
  { name: 'year', min: 1970, max: 2099 },
]

/**
 * The seven fields of a cron expression, in turn: second, minute, hour, day, month, week and year. An expression of
 * five, the older form, begins with the minute and ends with the week; it is for the second 0 of every year.
 */
export function cronFields(expression: string): string[] {
  const given = expression.trim().split(/\s+/)
  return given.length === 5 ? ['0', ...given, '*'] : given
}

/** What is wrong with a cron expression; undefined where it is right. */
export function cronProblem(expression: string): string | undefined {
  const given = cronFields(expression)
  if (given.length !== fields.length) return 'it must have seven fields, separated by spaces'
  const wrong = fields.find((field, index) => !isList(given[index] ?? '', field))
  return wrong && `the field of the ${wrong.name} must have values from ${wrong.min} to ${wrong.max}`
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
  return step === undefined && isOther(element, field)
}

function isOther(element: string, field: CronField): boolean {
  return (field.others ?? []).some((form) => {
    const [before, after] = form.split('n')
    if (after === undefined) return element === before
    return element.endsWith(after) && valueIn(element.slice(0, -after.length), field) !== undefined
  })
}

/** The value that a number or a word stands for, where it is in range. */
function valueIn(text: string, { min, max, words = [] }: CronField): number | undefined {
  const word = words.indexOf(text)
  if (word >= 0) return min + word
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  return value >= min && value <= max ? value : undefined
}
