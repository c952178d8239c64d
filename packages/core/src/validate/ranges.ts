import type { NumberRange } from './schema.js'

/** Whether a number is in a range and on one of its steps. */
export function isInRange(value: number | bigint, { min, max, step }: NumberRange): boolean {
  return value >= min && value <= max && (step === undefined || (Number(value) - min) % step === 0)
}

/** Describes ranges in a sentence: `64, or 128 to 3072 in steps of 128`. */
export function describeRanges(ranges: readonly NumberRange[]): string {
  const descriptions = ranges.map(({ min, max, step }) => {
    if (min === max) return String(min)
    return `${min} to ${max}${step === undefined ? '' : ` in steps of ${step}`}`
  })
  const last = descriptions.pop() ?? ''
  return descriptions.length === 0 ? last : `${descriptions.join(', ')}, or ${last}`
}
