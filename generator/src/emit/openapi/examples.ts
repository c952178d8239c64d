import { createCheck } from '#validate/check.js'
import type { Constraints, Members } from '#validate/schema.js'
import { fieldOf } from '../../constraints/members.js'
import type { Action, Example, Parameter, Product } from '../../model/model.js'
import { describe } from './description.js'
import { constraintsIn, type Side } from './direction.js'
import type { Schema } from './schema.js'

/** Returns the examples of an action in a direction by key. A request and its response have the same key. */
export type ExamplesOf = (action: Action, side: Side, wrap: (value: Schema) => Schema) => Schema

/**
 * Creates a function that selects the examples of actions. Examples with placeholders that are no valid values, such as
 * `<Weight>` for a number, are left out, since tools expect examples to be valid.
 */
export function examplesOf({ types }: Product): ExamplesOf {
  function checkOf(side: Side) {
    return createCheck(
      Object.fromEntries(types.map(({ name, members }) => [name, constraintsOf(side, members)])),
      side,
    )
  }
  const checks = { input: checkOf('input'), output: checkOf('output') }
  function isValid(side: Side, value: Schema, parameters: readonly Parameter[]): boolean {
    let violations = 0
    checks[side](value, constraintsOf(side, parameters), () => void violations++)
    return violations === 0
  }
  return (action, side, wrap) => {
    const entries = action.examples.flatMap((example, index) => {
      const value = exampleValue(side, example)
      if (value === undefined || !isValid(side, value, action[side])) return []
      const { title: summary, description } = example
      return [
        [
          `Example${index + 1}`,
          { summary, description: describe([description], example), value: wrap(value) },
        ],
      ]
    })
    return Object.fromEntries(entries)
  }
}

/** The value of an example in a direction. In an input, null stands for an absent value. */
function exampleValue(side: Side, { params, response }: Example): Schema | undefined {
  if (side === 'output') return response
  return JSON.parse(JSON.stringify(params, (_, value: unknown) => (value === null ? undefined : value)))
}

/** The constraints of parameters in a direction. Any value of an open set is valid. */
function constraintsOf(side: Side, parameters: readonly Parameter[]): Members<Constraints> {
  return Object.fromEntries(
    parameters.map((documented) => {
      const parameter = constraintsIn(side, documented)
      return [parameter.name, fieldOf({ ...parameter, open: parameter.open || parameter.extensible })]
    }),
  )
}
