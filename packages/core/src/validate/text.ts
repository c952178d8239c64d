import type { Rule } from './breach.js'
import type { Constraints } from './shape.js'
import type { Test, Tests } from './test.js'

/** What the texts of a parameter are held against. */
export function textTests({ minLength, maxLength, maxBytes, pattern }: Constraints): Tests<string> {
  const tests: [Rule, Test<string>][] = []
  if (minLength !== undefined) {
    tests.push([
      'minLength',
      (value) => {
        const length = charactersOf(value)
        return length < minLength ? `have at least ${minLength} characters, but has ${length}` : undefined
      },
    ])
  }
  if (maxLength !== undefined) {
    tests.push([
      'maxLength',
      (value) => {
        // A text has no more characters than units.
        const length = value.length <= maxLength ? 0 : charactersOf(value)
        return length > maxLength ? `have at most ${maxLength} characters, but has ${length}` : undefined
      },
    ])
  }
  if (maxBytes !== undefined) {
    tests.push([
      'maxBytes',
      (value) => {
        // A unit takes three bytes at most.
        const bytes = value.length * 3 <= maxBytes ? 0 : new TextEncoder().encode(value).length
        return bytes > maxBytes ? `have at most ${maxBytes} bytes, but has ${bytes}` : undefined
      },
    ])
  }
  if (pattern !== undefined) {
    const whole = new RegExp(`^(?:${pattern})$`, 'u')
    tests.push(['pattern', (value) => (whole.test(value) ? undefined : `match ${pattern}`)])
  }
  return tests
}

/** Characters as people count them: one beyond the basic plane is one, though a string has two units for it. */
function charactersOf(value: string): number {
  let count = 0
  for (const _ of value) count++
  return count
}
