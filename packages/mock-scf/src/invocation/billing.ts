import type { Limits } from '../store/limits.js'

/** Rounds a duration in milliseconds up to the billing unit; the minimum is one unit. */
export function billedDuration({ billedDuration: unit }: Limits, duration: number): number {
  return Math.max(1, Math.ceil(duration / unit)) * unit
}
