import { createCheck } from '#validate/check.js'
import type { Constraints } from '#validate/schema.js'

const check = createCheck<Constraints>({})

/** What must hold of a value of a primitive type and does not; undefined where it keeps all constraints. */
export function valueProblem(value: unknown, constraints: Constraints): string | undefined {
  const problems: string[] = []
  const element = { ...constraints, list: false }
  check({ value }, { value: element }, ({ requirement }) => problems.push(requirement))
  return problems[0]
}
