import { createCheck } from '#validate/check.js'
import type { Constraints } from '#validate/schema.js'

const check = createCheck<Constraints>({})

/** The first constraint that a value of a primitive type violates, in words; undefined if the value is valid. */
export function valueProblem(value: unknown, constraints: Constraints): string | undefined {
  const problems: string[] = []
  const element = { ...constraints, list: false }
  check({ value }, { value: element }, ({ requirement }) => problems.push(requirement))
  return problems[0]
}
