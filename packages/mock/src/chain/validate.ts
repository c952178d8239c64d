import { createCheck } from '@tc3/core/validate'
import type { Product } from '../api/product.js'
import type { RequestContent } from './decode.js'
import type { ActionMatch } from './find-action.js'
import { createApplyDefaults } from './validate/defaults.js'
import { omitNull } from './validate/omit-null.js'
import { parameterError } from './validate/parameter-error-code.js'
import { parseText } from './validate/parse-text.js'

/** The validated input of a call. */
export interface ValidInput {
  /** The input of the caller: typed, and without members that are null. */
  readonly typedInput: object
  /** The input of the handler: `typedInput` with documented defaults for omitted members. */
  readonly completeInput: object
}

/**
 * Creates the stage that validates the input of an action.
 *
 * @returns A stage that throws ApiError: UnknownParameter, MissingParameter, InvalidParameter, InvalidParameterValue,
 * and codes of the action that name the parameter.
 */
export function validate({ types }: Product): (call: RequestContent & ActionMatch) => ValidInput {
  const check = createCheck(types)
  const applyDefaults = createApplyDefaults(types)
  return ({ input, table }) => {
    const typedInput = input.textual ? parseText(input.values, table.input, types) : omitNull(input.values)
    check(typedInput, table.input, (violation) => {
      throw parameterError(violation, table)
    })
    return { typedInput, completeInput: applyDefaults(typedInput, table.input) }
  }
}
