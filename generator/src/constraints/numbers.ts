import type { Parameter } from '../model/model.js'

/** The constraints of the numbers that a parameter allows. */
type Numbers = Pick<Parameter, 'type' | 'min' | 'max' | 'step' | 'ranges'>

/** Numbers from `low` to `high`: all of them, or those that differ from `origin` by a multiple of `step`. */
interface Segment {
  readonly low: number
  readonly high: number
  readonly step: number | undefined
  readonly origin: number
}

/** Whether a parameter allows all numbers that another one allows, such as its earlier version. */
export function allowsAllNumbersOf(one: Numbers, other: Numbers): boolean {
  // All numbers are scaled to integers, because steps such as 0.1 are not exact in binary.
  const scale = 10 ** Math.max(...[one, other].flatMap(boundsOf).map(decimals))
  const allowed = segmentsOf(one, scale)
  return segmentsOf(other, scale).every((segment) => isCovered(segment, allowed))
}

function boundsOf({ min = 0, max = 0, step = 0, ranges = [] }: Numbers): number[] {
  return [...[min, max, step], ...ranges.flatMap(({ min, max, step = 0 }) => [min, max, step])]
}

/** The number of decimal places. */
function decimals(value: number): number {
  const [, digits = '', exponent = 0] = /(?:\.(\d+))?(?:e(.+))?$/.exec(String(value)) ?? []
  return Math.max(0, digits.length - Number(exponent))
}

/** Converts constraints to segments whose bounds and steps are integers, multiplied by the scale. */
function segmentsOf({ type, min, max, step, ranges }: Numbers, scale: number): Segment[] {
  const integerStep = type.name === 'Integer' ? scale : undefined
  const scaled = (value: number) => Math.round(value * scale)
  const stepOf = (step: number | undefined) => (step === undefined ? integerStep : scaled(step))
  if (ranges === undefined) {
    const [low, high] = [scaled(min ?? -Infinity), scaled(max ?? Infinity)]
    return [{ low, high, step: stepOf(step), origin: 0 }]
  }
  return ranges.map((range) => ({
    low: scaled(range.min),
    high: scaled(range.max),
    step: stepOf(range.step),
    origin: range.step === undefined ? 0 : scaled(range.min),
  }))
}

/** Whether each number of a segment is in at least one of the others. */
function isCovered(segment: Segment, by: readonly Segment[]): boolean {
  const { step, origin, low, high } = segment
  if (step === undefined) {
    return hasNoGap(
      segment,
      low === high ? by.filter((one) => contains(one, low)) : by.filter((one) => !one.step),
    )
  }
  // The segment is split into sequences whose step is a common multiple of all steps. Within its bounds, each of the other
  // segments then contains either all numbers of a sequence, or none.
  const period = by.reduce((period, one) => leastCommonMultiple(period, one.step ?? 1), step)
  for (let first = origin; first < origin + period; first += step) {
    const containing = by.filter((one) => contains({ ...one, low: -Infinity, high: Infinity }, first))
    if (!hasNoGap({ low, high, step: period, origin: first }, containing)) return false
  }
  return true
}

function contains({ low, high, step, origin }: Segment, value: number): boolean {
  return low <= value && value <= high && (step === undefined || (value - origin) % step === 0)
}

/** Whether the bounds of the others cover the segment from its first number to its last without a gap. */
function hasNoGap({ low, high, step, origin }: Segment, by: readonly Segment[]): boolean {
  const firstFrom = (value: number) =>
    step === undefined ? value : origin + Math.ceil((value - origin) / step) * step
  const firstAfter = (value: number) =>
    step === undefined ? value : origin + (Math.floor((value - origin) / step) + 1) * step
  let next = firstFrom(low)
  while (next <= high) {
    const reach = Math.max(...by.filter((one) => one.low <= next && next <= one.high).map((one) => one.high))
    if (reach >= high) return true
    const following = firstAfter(reach)
    // No segment contains the next number, or without a step only that one.
    if (!(following > next)) return false
    next = following
  }
  return true
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
