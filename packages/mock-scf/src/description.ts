import type { Context } from '@tc3/mock'
import { refusal } from './refusal.js'

/** In characters. The documentation states it for functions; the other descriptions are held to the same. */
const longest = 1000

/** @throws {ApiError} InvalidParameterValue.Description */
export function checkDescription(context: Context, description = ''): void {
  // As people count them: a character beyond the basic plane is one, though a string has two units for it.
  if (description.length <= longest || [...description].length <= longest) return
  throw refusal(
    context,
    ['InvalidParameterValue.Description', 'InvalidParameterValue'],
    `The parameter Description must have at most ${longest} characters.`,
  )
}
