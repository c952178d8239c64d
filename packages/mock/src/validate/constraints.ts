import type { Field } from '../product.js'
import { invalidValue, type Place } from './place.js'

/**
 * Checks the length of an array.
 *
 * @throws {ApiError} InvalidParameterValue, or the action's own code
 */
export function checkItems(items: readonly unknown[], { maxItems }: Field, place: Place) {
  if (maxItems !== undefined && items.length > maxItems) {
    throw invalidValue(place, `have at most ${maxItems} elements, but has ${items.length}`, 'value')
  }
}

/**
 * Checks a primitive value against what the documentation says of it.
 *
 * @throws {ApiError} InvalidParameterValue, or the action's own code
 */
export function checkValue(value: string | number | boolean, field: Field, place: Place) {
  if (field.enum && !field.open && !field.enum.includes(value)) {
    throw invalidValue(place, `be one of ${field.enum.join(', ')}`)
  }
  if (typeof value === 'number') checkNumber(value, field, place)
  if (typeof value === 'string') checkText(value, field, place)
}

function checkNumber(value: number, { min, max, step }: Field, place: Place) {
  if (min !== undefined && value < min) throw invalidValue(place, `be at least ${min}, but is ${value}`)
  if (max !== undefined && value > max)
    throw invalidValue(place, `be at most ${max}, but is ${value}`, 'value')
  if (step !== undefined && value % step !== 0) {
    throw invalidValue(place, `be a multiple of ${step}, but is ${value}`)
  }
}

/** Values of text are not repeated in messages: they may be passwords. */
function checkText(value: string, field: Field, place: Place) {
  const { minLength, maxLength, maxBytes, pattern } = field
  if (minLength !== undefined || maxLength !== undefined) {
    const length = characters(value)
    if (minLength !== undefined && length < minLength) {
      throw invalidValue(place, `have at least ${minLength} characters, but has ${length}`)
    }
    if (maxLength !== undefined && length > maxLength) {
      throw invalidValue(place, `have at most ${maxLength} characters, but has ${length}`, 'value')
    }
  }
  if (maxBytes !== undefined) {
    const size = new TextEncoder().encode(value).length
    const excess = isMostOf(place, maxBytes) ? 'request' : 'value'
    if (size > maxBytes) throw invalidValue(place, `have at most ${maxBytes} bytes, but has ${size}`, excess)
  }
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
    throw invalidValue(place, `match ${pattern}`)
  }
  if (field.type === 'Timestamp' && !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value)) {
    throw invalidValue(place, 'be a time such as 2017-05-16 20:00:00')
  }
}

/** Whether no parameter of the action may have more bytes. */
const isMostOf = ({ action }: Place, maxBytes: number): boolean =>
  Object.values(action.input).every((field) => (field.maxBytes ?? 0) <= maxBytes)

/** Characters as people count them: one beyond the basic plane is one, though a string has two units for it. */
function characters(value: string): number {
  let count = 0
  for (const _ of value) count++
  return count
}
