import type { ConstraintCheck, ConstraintChecks } from './constraint-check.js'
import type { Constraints } from './schema.js'
import type { Rule } from './violation.js'

/** The checks of a string. */
export function stringChecks({
  minLength,
  maxLength,
  maxBytes,
  pattern,
}: Constraints): ConstraintChecks<string> {
  const checks: [Rule, ConstraintCheck<string>][] = []
  if (minLength !== undefined) {
    checks.push([
      'minLength',
      (value) => {
        const length = countCharacters(value)
        return length < minLength ? `have at least ${minLength} characters, but has ${length}` : undefined
      },
    ])
  }
  if (maxLength !== undefined) {
    checks.push([
      'maxLength',
      (value) => {
        // A string never has more characters than UTF-16 units.
        const length = value.length <= maxLength ? 0 : countCharacters(value)
        return length > maxLength ? `have at most ${maxLength} characters, but has ${length}` : undefined
      },
    ])
  }
  if (maxBytes !== undefined) {
    checks.push([
      'maxBytes',
      (value) => {
        // A UTF-16 unit is at most three bytes of UTF-8.
        const bytes = value.length * 3 <= maxBytes ? 0 : new TextEncoder().encode(value).length
        return bytes > maxBytes ? `have at most ${maxBytes} bytes, but has ${bytes}` : undefined
      },
    ])
  }
  if (pattern !== undefined) {
    const regExp = new RegExp(`^(?:${pattern})$`, 'u')
    checks.push(['pattern', (value) => (regExp.test(value) ? undefined : `match ${pattern}`)])
  }
  return checks
}

/** Counts code points: a character outside the basic plane counts once, although it has two UTF-16 units. */
function countCharacters(value: string): number {
  let count = 0
  for (const _ of value) count++
  return count
}
