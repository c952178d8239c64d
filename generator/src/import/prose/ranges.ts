import { endPattern, quantityOf, quantityPattern } from './numbers.js'
import { unitPattern } from './units.js'

/** Numbers from `min` to `max`, both inclusive. */
export interface WrittenRange {
  readonly min: number
  readonly max: number
  readonly step?: number
}

/** One or more ranges, such as "64 or 128-3072 MB in increments of 128 MB". */
export interface WrittenRanges {
  readonly ranges: readonly WrittenRange[]
  readonly units: readonly string[]
}

const dashed = new RegExp(`^${quantityPattern}\\s?(?:-|to|~)\\s?${quantityPattern}`, 'i')
const bracketed = new RegExp(`^[\`"]?([[(])([^[\\]()]{1,60})([\\])])[\`"]?(?:\\s?(${unitPattern}))?`, 'i')
const single = new RegExp(`^${quantityPattern}`, 'i')
const increments = new RegExp(
  `^,?\\s*(?:in|with) (?:an? )?(?:increments?|steps?|multiples)(?: size)? of ${quantityPattern}`,
  'i',
)
const conjunction = /^\s*(?:,\s*)?(?:or|and)\s+/i
const end = new RegExp(`^${endPattern}`)

/**
 * Reads the ranges at the beginning of a text. Returns undefined if they are incomplete, or if a bound is excluded and
 * the numbers are not integers, because the smallest number is then unknown.
 */
export function readRanges(text: string, isInteger: boolean): WrittenRanges | undefined {
  const ranges: WrittenRange[] = []
  const units: string[] = []
  let rest = text
  while (ranges.length < 10) {
    const found = readRange(rest, isInteger)
    if (found === undefined) return undefined
    ranges.push(found.range)
    units.push(...found.units)
    rest = rest.slice(found.length)
    const step = increments.exec(rest)
    if (step !== null) {
      const quantity = quantityOf(step[1], step[2])
      if (quantity === undefined || quantity.value <= 0) return undefined
      const last = ranges.pop()
      if (last !== undefined) ranges.push({ ...last, step: quantity.value })
      if (quantity.unit !== undefined) units.push(quantity.unit)
      rest = rest.slice(step[0].length)
    }
    const next = conjunction.exec(rest)
    if (next === null || !/^[`"]?[[(]?-?\d/.test(rest.slice(next[0].length))) break
    rest = rest.slice(next[0].length)
  }
  const isRange = ranges.some(({ min, max }) => min < max) && ranges.every(({ min, max }) => min <= max)
  return isRange && end.test(rest) ? { ranges, units: [...new Set(units)] } : undefined
}

function readRange(text: string, isInteger: boolean) {
  const interval = bracketed.exec(text)
  if (interval !== null) return readInterval(interval, isInteger)
  const [whole, low, lowUnit, high, highUnit] = dashed.exec(text) ?? []
  if (whole !== undefined) return rangeOf(whole.length, quantityOf(low, lowUnit), quantityOf(high, highUnit))
  const [one, value, unit] = single.exec(text) ?? []
  return one === undefined ? undefined : rangeOf(one.length, quantityOf(value, unit), quantityOf(value, unit))
}

/** Reads an interval such as [1, 100] or (0, 1500]. */
function readInterval(match: RegExpExecArray, isInteger: boolean) {
  const [whole, opening, content = '', closing, unit] = match
  const bounds = content.includes(', ') ? content.split(', ') : content.split(/,|(?<=\d)\s?-\s?|\sto\s/)
  const [low, high] = bounds.map((bound) => {
    const [complete, value, ownUnit] = single.exec(bound.trim()) ?? []
    return complete === bound.trim() ? quantityOf(value, ownUnit ?? unit) : undefined
  })
  const excludesLow = opening === '('
  // (1-100) is an interval with a dash, in which the parentheses mean nothing.
  const isExact = content.includes(',')
  const excludesHigh = closing === ')'
  if (bounds.length !== 2 || low === undefined || high === undefined) return undefined
  if (!isExact && (excludesLow || excludesHigh)) return undefined
  if ((excludesLow || excludesHigh) && !isInteger) return undefined
  return rangeOf(
    whole.length,
    { ...low, value: low.value + Number(excludesLow) },
    { ...high, value: high.value - Number(excludesHigh) },
  )
}

function rangeOf(
  length: number,
  low: ReturnType<typeof quantityOf>,
  high: ReturnType<typeof quantityOf>,
): { readonly length: number; readonly range: WrittenRange; readonly units: readonly string[] } | undefined {
  if (low === undefined || high === undefined) return undefined
  const units = [low.unit, high.unit].filter((unit) => unit !== undefined)
  return { length, range: { min: low.value, max: high.value }, units }
}
