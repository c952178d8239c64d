import type { ConstraintChecks } from './constraint-check.js'
import type { Constraints } from './schema.js'

/** The checks of a value against the listed values of its parameter. */
export function enumChecks({ enum: values, open }: Constraints): ConstraintChecks<unknown> {
  if (values === undefined || open) return []
  const allowed: readonly unknown[] = values
  return [['enum', (value) => (allowed.includes(value) ? undefined : `be one of ${allowed.join(', ')}`)]]
}
