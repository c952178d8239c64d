import { createCheck } from '@tc3/core/validate'
import type { Product } from '../api/product.js'
import type { Content } from './decode.js'
import type { Found } from './find-action.js'
import { createFillIn } from './validate/defaults.js'
import { errorOf } from './validate/error-code.js'
import { fromText } from './validate/from-text.js'
import { withoutNull } from './validate/without-null.js'

/** The input of a call that is valid. */
export interface Checked {
  /** As the caller meant it: typed, and without members that are null. */
  readonly sent: object
  /** As behaviour takes it: with the documented defaults of what the caller left out. */
  readonly checked: object
}

/**
 * Checks the input of an action against its parameters.
 *
 * @returns A stage that throws ApiError: UnknownParameter, MissingParameter, InvalidParameter, InvalidParameterValue,
 * and the codes of the action that name the parameter
 */
export function validate({ types }: Product): (call: Content & Found) => Checked {
  const check = createCheck(types)
  const fillIn = createFillIn(types)
  return ({ input, table }) => {
    const sent = input.textual ? fromText(input.values, table.input, types) : withoutNull(input.values)
    check(sent, table.input, (violation) => {
      throw errorOf(violation, table)
    })
    return { sent, checked: fillIn(sent, table.input) }
  }
}
