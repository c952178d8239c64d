import { ApiError } from '../api-error.js'
import { shown } from '../decode/pairs.js'
import { nearest } from '../nearest.js'
import type { Field, Product, Shape } from '../product.js'
import { checkItems, checkValue } from '../validate/constraints.js'
import { named, type Place, wrongType } from '../validate/place.js'
import { expectedScalar, isScalarType, scalar } from '../validate/scalar.js'
import type { Content } from './decode.js'
import type { Found } from './find-action.js'

/** The input as behaviour takes it. */
export interface Checked {
  readonly checked: object
}

/**
 * Checks the input of an action against its parameters, and gives it typed: text turned into what the parameters
 * say, members that are null left out.
 *
 * @returns A stage that throws ApiError: UnknownParameter, MissingParameter, InvalidParameter, InvalidParameterValue,
 * and the codes of the action that name the parameter
 */
export function validate(product: Product): (call: Content & Found) => Checked {
  return ({ input: { values, textual }, table: action }) => ({
    checked: members(values, action.input, { path: [], action, product, textual }),
  })
}

function members(values: object, shape: Shape, place: Place): object {
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(shape, name) && Reflect.get(values, name) !== null) {
      throw unknownParameter(name, shape, place)
    }
  }
  const typed: Record<string, unknown> = {}
  for (const [name, field] of fieldsOf(shape)) {
    const value: unknown = Object.hasOwn(values, name) ? Reflect.get(values, name) : null
    if (value !== null) typed[name] = parameter(value, field, within(place, name))
    else if (field.required) {
      throw new ApiError('MissingParameter', `The parameter ${named(within(place, name))} is missing.`)
    }
  }
  return typed
}

const fields = new WeakMap<Shape, readonly (readonly [string, Field])[]>()

/** The parameters of a shape with their names, listed once: some actions have dozens, and a call few of them. */
function fieldsOf(shape: Shape): readonly (readonly [string, Field])[] {
  const known = fields.get(shape)
  if (known) return known
  const listed = Object.entries(shape)
  fields.set(shape, listed)
  return listed
}

function within(place: Place, name: string): Place {
  return { ...place, path: [...place.path, name] }
}

function unknownParameter(name: string, shape: Shape, place: Place): ApiError {
  const known = Object.keys(shape)
  const meant = nearest(name, known)
  const hint = meant ? `Did you mean ${meant}?` : `Known: ${known.join(', ') || 'none'}.`
  const path = [...place.path, shown(name)].join('.')
  return new ApiError('UnknownParameter', `The parameter ${path} is not known. ${hint}`)
}

function parameter(given: unknown, field: Field, place: Place): unknown {
  if (!field.list) return element(given, field, place)
  const items = elements(given, field, place)
  checkItems(items, field, place)
  return items.map((item, index) => element(item, field, within(place, String(index))))
}

function elements(given: unknown, field: Field, place: Place): readonly unknown[] {
  if (Array.isArray(given)) return given
  if (!place.textual || typeof given !== 'object' || given === null) {
    throw wrongType(given, `an array of ${field.type}`, place)
  }
  const items = new Map<string, unknown>(Object.entries(given))
  return Array.from({ length: items.size }, (_, index) => {
    if (items.has(String(index))) return items.get(String(index))
    throw new ApiError(
      'InvalidParameter',
      `The parameter ${named(place)}.${index} is missing; the indexes of an array count from 0 without gaps.`,
    )
  })
}

function element(given: unknown, field: Field, place: Place): unknown {
  if (isScalarType(field.type)) {
    const value = scalar(given, field.type, place.textual)
    if (value === undefined) throw wrongType(given, expectedScalar(field.type), place)
    checkValue(value, field, place)
    return value
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw wrongType(given, `an object of type ${field.type}`, place)
  }
  const shape = place.product.types[field.type]
  if (!shape)
    throw new Error(`${named(place)} has the data type ${field.type}, which the product does not define.`)
  return members(given, shape, place)
}
