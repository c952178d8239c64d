import type { Constraints } from './shape.js'
import type { Tests } from './test.js'

/** What the arrays of a parameter are held against, apart from their elements. */
export function listTests({ maxItems }: Constraints): Tests<readonly unknown[]> {
  if (maxItems === undefined) return []
  const words = (length: number) => `have at most ${maxItems} elements, but has ${length}`
  return [['maxItems', ({ length }) => (length > maxItems ? words(length) : undefined)]]
}
