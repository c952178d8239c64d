import { parsePrimitive } from '@tc3/core/validate'
import { CommonError } from '../../api/api-error.js'
import type { Field, Product, Shape } from '../../api/product.js'
import type { Nested } from '../decode/nest.js'
import { setMember } from '../members.js'

/**
 * Converts the texts of a query, form or multipart body to the types of their parameters. Texts that cannot be converted,
 * and unknown parameters, are left as they are.
 *
 * @throws {ApiError} InvalidParameter if the indexes of an array have gaps.
 */
export function parseText(values: Nested, shape: Shape, types: Product['types']): object {
  return parseMembers(values, shape, types, '')
}

/** @param prefix The path to the members, with a dot at its end. */
function parseMembers(values: Nested, shape: Shape, types: Product['types'], prefix: string): object {
  const typed: Record<string, unknown> = {}
  // Object.entries is far slower for objects without a prototype.
  for (const name of Object.keys(values)) {
    const value = values[name]
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined
    const isKnown = value !== undefined && field !== undefined
    setMember(typed, name, isKnown ? parseParameter(value, field, types, prefix + name) : value)
  }
  return typed
}

function parseParameter(
  value: string | Nested,
  field: Field,
  types: Product['types'],
  path: string,
): unknown {
  if (!field.list || typeof value === 'string') return parseElement(value, field, types, path)
  const items = new Map(Object.entries(value))
  return Array.from({ length: items.size }, (_, index) => {
    const item = items.get(String(index))
    if (item !== undefined) return parseElement(item, field, types, `${path}.${index}`)
    throw new CommonError(
      'InvalidParameter',
      `The parameter ${path}.${index} is missing; the indexes of an array count from 0 without gaps.`,
    )
  })
}

function parseElement(
  value: string | Nested,
  { type }: Field,
  types: Product['types'],
  path: string,
): unknown {
  // PHP converts false to an empty text.
  if (value === '' && type === 'Boolean') return false
  if (typeof value === 'string') return parsePrimitive(value, type)
  const shape = Object.hasOwn(types, type) ? types[type] : undefined
  return shape === undefined ? value : parseMembers(value, shape, types, `${path}.`)
}
