import type { Rule } from './breach.js'
import { isInRange, rangesInWords } from './ranges.js'
import type { Constraints } from './shape.js'
import type { Test, Tests } from './test.js'

/** What the numbers of a parameter are held against. */
export function numberTests({ min, max, step, ranges }: Constraints): Tests<number | bigint> {
  const tests: [Rule, Test<number | bigint>][] = []
  if (min !== undefined) {
    tests.push(['min', (value) => (value < min ? `be at least ${min}, but is ${value}` : undefined)])
  }
  if (max !== undefined) {
    tests.push(['max', (value) => (value > max ? `be at most ${max}, but is ${value}` : undefined)])
  }
  if (step !== undefined) {
    const isMultiple = (value: number | bigint) => Number(value) % step === 0
    tests.push([
      'step',
      (value) => (isMultiple(value) ? undefined : `be a multiple of ${step}, but is ${value}`),
    ])
  }
  if (ranges !== undefined) {
    const isAllowed = (value: number | bigint) => ranges.some((range) => isInRange(value, range))
    tests.push([
      'ranges',
      (value) => (isAllowed(value) ? undefined : `be ${rangesInWords(ranges)}, but is ${value}`),
    ])
  }
  return tests
}
