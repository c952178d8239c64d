import type { ScfContext } from './context.js'
import { invalid } from './refusal.js'

/** In characters. The documentation states it for functions; the other descriptions are held to the same. */
const longest = 1000

/** @throws {ApiError} InvalidParameterValue.Description */
export function checkDescription(context: ScfContext, description = ''): void {
  // As people count them: a character beyond the basic plane is one, though a string has two units for it.
  if (description.length <= longest || [...description].length <= longest) return
  throw invalid(context, 'Description', `The parameter Description must have at most ${longest} characters.`)
}
