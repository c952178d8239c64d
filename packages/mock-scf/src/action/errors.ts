import { ApiError } from '@tc3/mock'
import type { ScfErrorCodes } from '../generated/errors.js'
import { scf } from '../generated/product.js'
import type { ScfAction, ScfContext } from './context.js'

/**
 * The error that an action answers. Actions document different codes for the same thing: the first of `codes` that
 * the page of the action lists is taken, else the first common one, which any action may answer.
 *
 * @param codes Codes that the actions of the context document.
 * @param message What is wrong and what to do. Default: the documentation's words for the code.
 */
export function refusal<Action extends ScfAction>(
  { action }: Pick<ScfContext<Action>, 'action'>,
  codes: Codes<Action>,
  message?: string,
): ApiError {
  const documented = scf.actions[action]?.errors ?? []
  const code = codes.find((one) => documented.includes(one)) ?? codes.find(isCommon) ?? codes[0]
  return new ApiError(code, message)
}

/** The codes of the product all have a dot; those of the platform that behaviour answers have none. */
function isCommon(code: string): boolean {
  return !code.includes('.')
}

/** What follows `InvalidParameterValue.` in the codes of an action. */
export type InvalidPart<Action extends ScfAction = ScfAction> = ScfErrorCodes[Action] extends infer Code
  ? Code extends `InvalidParameterValue.${infer Part}`
    ? Part
    : never
  : never

/** A code that some action documents. */
export type ScfErrorCode = ScfErrorCodes[ScfAction]

/** The codes that one of the actions documents, the best first. */
export type Codes<Action extends ScfAction = ScfAction> = readonly [
  ScfErrorCodes[Action],
  ...ScfErrorCodes[Action][],
]

/**
 * The error for the value of a parameter: the code that the action has for it, or else the general one.
 *
 * @param parameter Its name, as codes write it, such as `MemorySize`.
 */
export function invalid<Action extends ScfAction>(
  context: Pick<ScfContext<Action>, 'action'>,
  parameter: InvalidPart<Action>,
  message: string,
): ApiError {
  const code: `InvalidParameterValue.${string}` = `InvalidParameterValue.${parameter}`
  const documented = scf.actions[context.action]?.errors ?? []
  return new ApiError(documented.includes(code) ? code : 'InvalidParameterValue', message)
}
