import type { Breach, Rule } from './breach.js'
import { type Check, createCheck } from './check.js'
import type { Field, InputShape } from './shape.js'

/** One thing that is wrong with an input. */
export interface Problem {
  /** Where it is, as the documentation writes it: `Environment.Variables.0.Key`; empty for the input as a whole. */
  readonly path: string
  readonly rule: Rule
  /** What is wrong and what was expected. Texts of the input are not repeated: they may be secrets. */
  readonly message: string
  /** What the documentation says of the parameter; undefined where it does not know it. */
  readonly description: string | undefined
}

const checks = new WeakMap<InputShape, Check<Field>>()

function checkOf(shape: InputShape): Check<Field> {
  const known = checks.get(shape)
  if (known !== undefined) return known
  const check = createCheck(shape.types)
  checks.set(shape, check)
  return check
}

/**
 * Holds an input against the documentation of its action, and gives every problem; an input that is valid has none.
 * Members that are undefined or null are taken as not there. Chapters of the actions, "Input Parameters".
 */
export function validate(shape: InputShape, input: unknown): Problem[] {
  const problems: Problem[] = []
  checkOf(shape)(input, shape.input, (breach) => {
    const { path, rule, field } = breach
    problems.push({
      path: path.join('.'),
      rule,
      message: sentence(breach, shape.action),
      description: field?.description,
    })
  })
  return problems
}

function sentence({ path, rule, words, owner }: Breach<Field>, action: string): string {
  const has = owner.type ?? action
  if (rule === 'required') return `${path.join('.')} is missing; ${has} requires it.`
  if (rule === 'unknown') {
    return `${has} has no ${path.at(-1)}; it has ${Object.keys(owner.members).join(', ') || 'none'}.`
  }
  return `${path.join('.') || `The input of ${action}`} must ${words}.`
}
