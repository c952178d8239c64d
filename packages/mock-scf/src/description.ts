import type { ScfContext } from './context.js'
import { mismatch } from './documented.js'
import { invalid } from './refusal.js'

/**
 * Checks a description. The documentation states a limit for functions; the other descriptions are held to the same.
 *
 * @throws {ApiError} InvalidParameterValue.Description
 */
export function checkDescription(context: ScfContext, description = ''): void {
  const wrong = mismatch('CreateFunction', 'Description', description)
  if (wrong !== undefined) throw invalid(context, 'Description', `The parameter Description must ${wrong}.`)
}
