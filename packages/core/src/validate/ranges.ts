import type { NumberRange } from './shape.js'

/** Whether a number is in a range, on one of its steps. */
export function isInRange(value: number | bigint, { min, max, step }: NumberRange): boolean {
  return value >= min && value <= max && (step === undefined || (Number(value) - min) % step === 0)
}

/** Ranges as people write them: `64, or 128 to 3072 in steps of 128`. */
export function rangesInWords(ranges: readonly NumberRange[]): string {
  const words = ranges.map(({ min, max, step }) => {
    if (min === max) return String(min)
    return `${min} to ${max}${step === undefined ? '' : ` in steps of ${step}`}`
  })
  const last = words.pop() ?? ''
  return words.length === 0 ? last : `${words.join(', ')}, or ${last}`
}
