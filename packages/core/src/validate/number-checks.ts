import type { ConstraintCheck, ConstraintChecks } from './constraint-check.js'
import { describeRanges, isInRange } from './ranges.js'
import type { Constraints } from './schema.js'
import type { Rule } from './violation.js'

/** The checks of a number. */
export function numberChecks({ min, max, step, ranges }: Constraints): ConstraintChecks<number | bigint> {
  const checks: [Rule, ConstraintCheck<number | bigint>][] = []
  if (min !== undefined) {
    checks.push(['min', (value) => (value < min ? `be at least ${min}, but is ${value}` : undefined)])
  }
  if (max !== undefined) {
    checks.push(['max', (value) => (value > max ? `be at most ${max}, but is ${value}` : undefined)])
  }
  if (step !== undefined) {
    const isMultiple = (value: number | bigint) => Number(value) % step === 0
    checks.push([
      'step',
      (value) => (isMultiple(value) ? undefined : `be a multiple of ${step}, but is ${value}`),
    ])
  }
  if (ranges !== undefined) {
    const isAllowed = (value: number | bigint) => ranges.some((range) => isInRange(value, range))
    checks.push([
      'ranges',
      (value) => (isAllowed(value) ? undefined : `be ${describeRanges(ranges)}, but is ${value}`),
    ])
  }
  return checks
}
