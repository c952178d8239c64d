import { createCheck } from '@tc3/core/validate'
import type { Product } from '../api/product.js'
import type { RequestContent } from './decode.js'
import type { ActionMatch } from './find-action.js'
import { none } from './none.js'
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
  /** What is wrong with the input, but is tolerated: unknown parameters. */
  readonly warnings: readonly string[]
}

/** The most warnings of one call. */
const maxWarnings = 20

/**
 * Creates the stage that validates the input of an action.
 *
 * @param unknownParameters Whether unknown parameters are refused, or ignored with a warning.
 * @returns A stage that throws ApiError: UnknownParameter, MissingParameter, InvalidParameter, InvalidParameterValue,
 * and codes of the action that name the parameter.
 */
export function validate(
  { types }: Product,
  unknownParameters: 'refuse' | 'warn',
): (call: Pick<RequestContent, 'input'> & Pick<ActionMatch, 'table'>) => ValidInput {
  const check = createCheck(types)
  const applyDefaults = createApplyDefaults(types)
  return ({ input, table }) => {
    const typedInput = input.textual ? parseText(input.values, table.input, types) : omitNull(input.values)
    let warnings: string[] | undefined
    check(typedInput, table.input, (violation) => {
      const error = parameterError(violation, table)
      if (violation.rule !== 'unknown' || unknownParameters === 'refuse') throw error
      warnings ??= []
      if (warnings.length < maxWarnings) warnings.push(error.message)
    })
    return { typedInput, completeInput: applyDefaults(typedInput, table.input), warnings: warnings ?? none }
  }
}
