import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'

/** @throws {ApiError} InvalidParameterValue if a quota in MB is negative */
export function checkMemory(context: ScfContext, parameter: string, value: number): void {
  if (value >= 0) return
  throw apiError(context, ['InvalidParameterValue'], `The parameter ${parameter} must be at least 0, in MB.`)
}
