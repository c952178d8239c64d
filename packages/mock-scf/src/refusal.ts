import { ApiError, type Context } from '@tc3/mock'
import { scf } from './generated/product.js'

/**
 * The error that an action answers. Actions document different codes for the same thing: the first of `codes` that
 * the page of the action lists is taken, else the first common one, which any action may answer, else the very first.
 *
 * @param message What is wrong and what to do. Default: the documentation's words for the code.
 */
export function refusal(
  { action }: Pick<Context, 'action'>,
  codes: readonly [string, ...string[]],
  message?: string,
): ApiError {
  const documented = scf.actions[action]?.errors ?? []
  const code = codes.find((one) => documented.includes(one)) ?? codes.find(isCommon) ?? codes[0]
  return new ApiError(code, message)
}

/** The codes of the product all have a dot; those of the platform that behaviour answers have none. */
const isCommon = (code: string): boolean => !code.includes('.')

/**
 * The error for the value of a parameter: the code that the action has for it, or else the general one.
 *
 * @param parameter Its name, as codes write it, such as `MemorySize`.
 */
export function invalid(context: Pick<Context, 'action'>, parameter: string, message: string): ApiError {
  return refusal(context, [`InvalidParameterValue.${parameter}`, 'InvalidParameterValue'], message)
}
