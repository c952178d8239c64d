import type { ScfContext } from './context.js'
import { mismatch } from './documented.js'
import { invalid } from './errors.js'

/**
 * Checks a description. The documentation states a limit for functions; the other descriptions are held to the same.
 *
 * @throws {ApiError} InvalidParameterValue.Description
 */
export function checkDescription(context: ScfContext, description = ''): void {
  const wrong = mismatch('CreateFunction', 'Description', description)
  if (wrong !== undefined) throw invalid(context, 'Description', `The parameter Description must ${wrong}.`)
}

/** A name with a version, such as Nodejs18.15, or a runtime that functions bring along, such as CustomRuntime. */
const runtime = /^(?:[A-Z][A-Za-z]*\d+(?:\.\d+)?|Custom[A-Z][a-z]+)$/

/**
 * Checks names of runtimes. The cloud has others than the documentation lists, so that their form decides.
 *
 * @throws {ApiError} InvalidParameterValue.Runtime
 */
export function checkRuntimes(context: ScfContext, runtimes: readonly string[]): void {
  if (runtimes.every((name) => runtime.test(name))) return
  throw invalid(
    context,
    'Runtime',
    'A runtime must be a name with a version, such as Nodejs18.15 or Python3.10, or CustomRuntime.',
  )
}
