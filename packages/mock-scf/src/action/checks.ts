import type { Tag } from '../generated/types.js'
import { unmetConstraint } from './constraints.js'
import type { ScfContext } from './context.js'
import { apiError, invalidParameter } from './errors.js'

/**
 * Checks a description. The documentation states a limit for functions only; the other resources get the same limit.
 *
 * @throws {ApiError} InvalidParameterValue.Description
 */
export function checkDescription(context: ScfContext, description = ''): void {
  const constraint = unmetConstraint('CreateFunction', 'Description', description)
  if (constraint === undefined) return
  throw invalidParameter(context, 'Description', `The parameter Description must ${constraint}.`)
}

/** Whether a name has a version, such as Nodejs18.15, or is that of a custom runtime, such as CustomRuntime. */
function isRuntimeName(name: string): boolean {
  return /^[A-Z][A-Za-z]*\d+(?:\.\d+)?$/.test(name) || /^Custom[A-Z][a-z]+$/.test(name)
}

/**
 * Checks the form of runtime names. The cloud has more runtimes than the documentation lists, so unknown ones pass.
 *
 * @throws {ApiError} InvalidParameterValue.Runtime
 */
export function checkRuntimes(context: ScfContext, runtimes: readonly string[]): void {
  if (runtimes.every(isRuntimeName)) return
  throw invalidParameter(
    context,
    'Runtime',
    'A runtime must be a name with a version, such as Nodejs18.15 or Python3.10, or CustomRuntime.',
  )
}

/** @throws {ApiError} InvalidParameterValue, if a key is empty or is used twice. */
export function checkTags(context: ScfContext, tags: readonly Tag[] = []): void {
  const keys = tags.map(({ Key }) => Key)
  if (!keys.includes('') && new Set(keys).size === keys.length) return
  throw apiError(context, ['InvalidParameterValue'], 'The keys of Tags must be unique and not empty.')
}
