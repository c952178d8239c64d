import { type Check, createCheck } from './check.js'
import type { Field, InputSchema } from './schema.js'
import type { Rule, Violation } from './violation.js'

/** A problem of an input. */
export interface Problem {
  /** The path in the notation of the documentation: `Environment.Variables.0.Key`; empty for the input itself. */
  readonly path: string
  readonly rule: Rule
  /** A sentence that states the problem and the expected value. It does not quote strings, which may be secrets. */
  readonly message: string
  /** The description of the parameter; undefined if it is unknown. */
  readonly description: string | undefined
}

const checks = new WeakMap<InputSchema, Check<Field>>()

function checkFor(schema: InputSchema): Check<Field> {
  const cached = checks.get(schema)
  if (cached !== undefined) return cached
  const check = createCheck(schema.types)
  checks.set(schema, check)
  return check
}

/**
 * Validates an input against the documentation of its action, and returns all its problems. Members that are undefined
 * or null count as absent. Chapters of the actions, "Input Parameters".
 */
export function validate(schema: InputSchema, input: unknown): Problem[] {
  const problems: Problem[] = []
  checkFor(schema)(input, schema.input, (violation) => {
    const { path, rule, field } = violation
    problems.push({
      path: path.join('.'),
      rule,
      message: formatMessage(violation, schema.action),
      description: field?.description,
    })
  })
  return problems
}

function formatMessage({ path, rule, requirement, owner }: Violation<Field>, action: string): string {
  const ownerName = owner.type ?? action
  if (rule === 'required') return `${path.join('.')} is missing; ${ownerName} requires it.`
  if (rule === 'unknown') {
    return `${ownerName} has no ${path.at(-1)}; it has ${Object.keys(owner.members).join(', ') || 'none'}.`
  }
  return `${path.join('.') || `The input of ${action}`} must ${requirement}.`
}
