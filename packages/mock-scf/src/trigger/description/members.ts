import type { ApiError } from '@tc3/mock'
import type { ScfContext } from '../../action/context.js'
import { apiError, type InvalidParameterName, invalidParameter } from '../../action/errors.js'

/** The members of a TriggerDesc, or of an object in it. */
export type Members = Readonly<Record<string, unknown>>

/** @throws {ApiError} InvalidParameterValue.TriggerDesc, unless the text is a JSON object. */
export function parseMembers(context: ScfContext, text = ''): Members {
  const value = parseJson(context, text)
  if (isMembers(value)) return value
  throw invalidParameter(context, 'TriggerDesc', 'The parameter TriggerDesc must be a JSON object.')
}

/** @throws {ApiError} InvalidParameterValue.TriggerDesc, unless the text is JSON. */
export function parseJson(context: ScfContext, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidParameter(context, 'TriggerDesc', 'The parameter TriggerDesc must be JSON.')
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @throws {ApiError} With the code of the product, unless the value is an object. */
export function checkMembers(
  context: ScfContext,
  product: InvalidParameterName,
  name: string,
  value: unknown,
): Members {
  if (isMembers(value)) return value
  throw triggerDescError(context, product, name, 'an object')
}

/** Returns whether a value is an integer in a range. Callers send numbers or strings. */
export function isInteger(value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): boolean {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return Number.isInteger(number) && Number(number) >= min && Number(number) <= max
}

/** Creates the error for an invalid member of TriggerDesc. */
export function triggerDescError(
  context: ScfContext,
  parameter: InvalidParameterName,
  name: string,
  expected: string,
): ApiError {
  return apiError(
    context,
    [`InvalidParameterValue.${parameter}`, 'InvalidParameterValue.TriggerDesc', 'InvalidParameterValue'],
    `In the parameter TriggerDesc, ${name} must be ${expected}.`,
  )
}
