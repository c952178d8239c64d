import { parsePrimitive } from '@tc3/core/validate'
import { CommonError } from '../../api/api-error.js'
import type { Field, Product, Shape } from '../../api/product.js'
import type { Nested } from '../decode/nest.js'

/**
 * Gives the values of a query, a form or parts, which are all text, the types of their parameters. What is none of the
 * type, and what is not known, stays as it is.
 *
 * @throws {ApiError} InvalidParameter where the indexes of an array have gaps
 */
export function fromText(values: Nested, shape: Shape, types: Product['types']): object {
  return members(values, shape, types, '')
}

/** @param inside What leads to the members, with a dot at its end. */
function members(values: Nested, shape: Shape, types: Product['types'], inside: string): object {
  const typed: Record<string, unknown> = {}
  // Entries of objects without a prototype are far slower.
  for (const name of Object.keys(values)) {
    const value = values[name]
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (value !== undefined && field !== undefined) {
      typed[name] = parameter(value, field, types, inside + name)
    } else {
      // By assignment, `__proto__` would not become a member.
      Object.defineProperty(typed, name, { value, enumerable: true })
    }
  }
  return typed
}

function parameter(value: string | Nested, field: Field, types: Product['types'], path: string): unknown {
  if (!field.list || typeof value === 'string') return element(value, field, types, path)
  const items = new Map(Object.entries(value))
  return Array.from({ length: items.size }, (_, index) => {
    const item = items.get(String(index))
    if (item !== undefined) return element(item, field, types, `${path}.${index}`)
    throw new CommonError(
      'InvalidParameter',
      `The parameter ${path}.${index} is missing; the indexes of an array count from 0 without gaps.`,
    )
  })
}

function element(value: string | Nested, { type }: Field, types: Product['types'], path: string): unknown {
  if (typeof value === 'string') return parsePrimitive(value, type)
  const shape = types[type]
  return shape === undefined ? value : members(value, shape, types, `${path}.`)
}
