import { ApiError } from '@tc3/mock'
import type { ScfErrorCodes } from '../generated/errors.js'
import { scf } from '../generated/product.js'
import type { ScfAction, ScfContext } from './context.js'

/**
 * Creates the error that an action responds with. Actions document different codes for the same problem. The error gets
 * the first of `codes` that the documentation of the action lists, else the first common code, which any action may
 * use.
 *
 * @param codes The possible codes, in order of preference.
 * @param message What is wrong and what to do; by default the documented description of the code.
 */
export function apiError<Action extends ScfAction>(
  { action }: Pick<ScfContext<Action>, 'action'>,
  codes: CandidateCodes<Action>,
  message?: string,
): ApiError {
  const documented = scf.actions[action]?.errors ?? []
  const code = codes.find((candidate) => documented.includes(candidate)) ?? codes.find(isCommon) ?? codes[0]
  return new ApiError(code, message)
}

/** Common codes that handlers use have no dot; all codes of the product have one. */
function isCommon(code: string): boolean {
  return !code.includes('.')
}

/** A parameter for which an action has an error code: the part after `InvalidParameterValue.`. */
export type InvalidParameterName<Action extends ScfAction = ScfAction> =
  ScfErrorCodes[Action] extends infer Code
    ? Code extends `InvalidParameterValue.${infer Part}`
      ? Part
      : never
    : never

/** An error code that at least one action documents. */
export type ScfErrorCode = ScfErrorCodes[ScfAction]

/** Error codes that one of the actions documents, in order of preference. */
export type CandidateCodes<Action extends ScfAction = ScfAction> = readonly [
  ScfErrorCodes[Action],
  ...ScfErrorCodes[Action][],
]

/**
 * Creates the error for an invalid parameter. Its code is `InvalidParameterValue.<parameter>` if the action documents
 * that, else `InvalidParameterValue`.
 *
 * @param parameter The name as in error codes, such as `MemorySize`.
 */
export function invalidParameter<Action extends ScfAction>(
  context: Pick<ScfContext<Action>, 'action'>,
  parameter: InvalidParameterName<Action>,
  message: string,
): ApiError {
  const code: `InvalidParameterValue.${string}` = `InvalidParameterValue.${parameter}`
  const documented = scf.actions[context.action]?.errors ?? []
  return new ApiError(documented.includes(code) ? code : 'InvalidParameterValue', message)
}
