import { createCheck } from '#validate/check.js'
import type { Constraints } from '#validate/shape.js'

const check = createCheck<Constraints>({})

/** What must hold of a value of a primitive type and does not; undefined where it keeps all constraints. */
export function valueProblem(value: unknown, constraints: Constraints): string | undefined {
  const problems: string[] = []
  const element = { ...constraints, list: false }
  check({ value }, { value: element }, ({ words }) => problems.push(words))
  return problems[0]
}
