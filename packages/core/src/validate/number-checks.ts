import type { ConstraintCheck, ConstraintChecks } from './constraint-check.js'
import { describeRanges, isInRange } from './ranges.js'
import type { ConditionalMax, Constraints } from './schema.js'
import type { Rule } from './violation.js'

/** The checks of a number, of which `withLargerMax` are those where another parameter allows a larger maximum. */
export interface NumberChecks {
  readonly usual: ConstraintChecks<number | bigint>
  readonly withLargerMax: ConstraintChecks<number | bigint>
}

export function numberChecks({ maxWhen, ...constraints }: Constraints): NumberChecks {
  return {
    usual: checksOf(constraints, maxWhen && describeCondition(maxWhen)),
    withLargerMax: maxWhen === undefined ? [] : checksOf({ ...constraints, max: maxWhen.max }),
  }
}

/** Whether the larger maximum applies, given the object that contains the parameter. */
export function allowsLargerMax(
  { parameter, value, orAbsent }: ConditionalMax,
  siblings: Readonly<Record<string, unknown>>,
): boolean {
  const other = Object.hasOwn(siblings, parameter) ? siblings[parameter] : undefined
  return other === undefined || other === null ? orAbsent : other === value
}

function describeCondition({ parameter, value, max }: ConditionalMax): string {
  return ` unless ${parameter} is ${value}, which allows ${max}`
}

function checksOf(
  { min, max, step, ranges }: Omit<Constraints, 'maxWhen'>,
  exception = '',
): ConstraintChecks<number | bigint> {
  const checks: [Rule, ConstraintCheck<number | bigint>][] = []
  if (min !== undefined) {
    checks.push(['min', (value) => (value < min ? `be at least ${min}, but is ${value}` : undefined)])
  }
  if (max !== undefined) {
    checks.push([
      'max',
      (value) => (value > max ? `be at most ${max}${exception}, but is ${value}` : undefined),
    ])
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
