import type { Constraints } from './shape.js'
import type { Tests } from './test.js'

/** What the values of a parameter that lists them are held against. */
export function enumTests({ enum: values, open }: Constraints): Tests<unknown> {
  if (values === undefined || open) return []
  const known: readonly unknown[] = values
  return [['enum', (value) => (known.includes(value) ? undefined : `be one of ${known.join(', ')}`)]]
}
