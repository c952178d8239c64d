import type { Parameter } from '../model/model.js'

/** What says which numbers a parameter allows. */
type Numbers = Pick<Parameter, 'type' | 'min' | 'max' | 'step' | 'ranges'>

/** Numbers from `low` to `high`: all of them, or those that are whole steps away from `origin`. */
interface Segment {
  readonly low: number
  readonly high: number
  readonly step: number | undefined
  readonly origin: number
}

/** Whether one parameter allows all numbers that another allows, such as an earlier version of it. */
export function allowsNumbersOf(one: Numbers, other: Numbers): boolean {
  // Fractions such as steps of 0.1 would not add up.
  const scale = 10 ** Math.max(...[one, other].flatMap(boundsOf).map(decimals))
  const allowed = segmentsOf(one, scale)
  return segmentsOf(other, scale).every((segment) => isCovered(segment, allowed))
}

function boundsOf({ min = 0, max = 0, step = 0, ranges = [] }: Numbers): number[] {
  return [...[min, max, step], ...ranges.flatMap(({ min, max, step = 0 }) => [min, max, step])]
}

/** How many digits a number has behind the point. */
function decimals(value: number): number {
  const [, digits = '', exponent = 0] = /(?:\.(\d+))?(?:e(.+))?$/.exec(String(value)) ?? []
  return Math.max(0, digits.length - Number(exponent))
}

/** The numbers as segments, all of whose ends and steps are whole once they are multiplied. */
function segmentsOf({ type, min, max, step, ranges }: Numbers, scale: number): Segment[] {
  const whole = type.name === 'Integer' ? scale : undefined
  const times = (value: number) => Math.round(value * scale)
  const stepOf = (step: number | undefined) => (step === undefined ? whole : times(step))
  if (ranges === undefined) {
    const [low, high] = [times(min ?? -Infinity), times(max ?? Infinity)]
    return [{ low, high, step: stepOf(step), origin: 0 }]
  }
  return ranges.map((range) => ({
    low: times(range.min),
    high: times(range.max),
    step: stepOf(range.step),
    origin: range.step === undefined ? 0 : times(range.min),
  }))
}

/** Whether each number of a segment is in one of others. */
function isCovered(segment: Segment, by: readonly Segment[]): boolean {
  const { step, origin, low, high } = segment
  if (step === undefined) {
    return isReached(
      segment,
      low === high ? by.filter((one) => has(one, low)) : by.filter((one) => !one.step),
    )
  }
  // With the steps of all segments at once, the others have either all of the numbers in their reach, or none.
  const period = by.reduce((period, one) => leastCommonMultiple(period, one.step ?? 1), step)
  for (let first = origin; first < origin + period; first += step) {
    const withAll = by.filter((one) => has({ ...one, low: -Infinity, high: Infinity }, first))
    if (!isReached({ low, high, step: period, origin: first }, withAll)) return false
  }
  return true
}

function has({ low, high, step, origin }: Segment, value: number): boolean {
  return low <= value && value <= high && (step === undefined || (value - origin) % step === 0)
}

/** Whether others reach from the first number of a segment to its last, each from where another ends. */
function isReached({ low, high, step, origin }: Segment, by: readonly Segment[]): boolean {
  const from = (value: number) =>
    step === undefined ? value : origin + Math.ceil((value - origin) / step) * step
  const after = (value: number) =>
    step === undefined ? value : origin + (Math.floor((value - origin) / step) + 1) * step
  let next = from(low)
  while (next <= high) {
    const reach = Math.max(...by.filter((one) => one.low <= next && next <= one.high).map((one) => one.high))
    if (reach >= high) return true
    const beyond = after(reach)
    // Nothing has the next number, or only that.
    if (!(beyond > next)) return false
    next = beyond
  }
  return true
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
