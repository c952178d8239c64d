import type { ConstraintChecks } from './constraint-check.js'
import type { Constraints } from './schema.js'

/** The checks of an array, apart from its elements. */
export function arrayChecks({ maxItems }: Constraints): ConstraintChecks<readonly unknown[]> {
  if (maxItems === undefined) return []
  return [
    [
      'maxItems',
      ({ length }) =>
        length > maxItems ? `have at most ${maxItems} elements, but has ${length}` : undefined,
    ],
  ]
}
