import { list } from '../diagnostics/catalogue.js'
import type { Constraints, Scalar, TypeReference } from './model.js'
import { typeName } from './model.js'

/** Says why a value is not of a primitive type, or undefined where it is. */
export function scalarProblem(value: unknown, type: TypeReference): string | undefined {
  switch (type.scalar) {
    case 'String':
    case 'Timestamp':
      return typeof value === 'string' ? undefined : `expected ${typeName(type)}`
    case 'Integer':
      return Number.isInteger(value) ? undefined : 'expected Integer'
    case 'Float':
      return typeof value === 'number' ? undefined : 'expected Float'
    case 'Boolean':
      return typeof value === 'boolean' ? undefined : 'expected Boolean'
    case undefined:
      return undefined
  }
}

/** Says which constraint a value of the right type breaks, or undefined where it keeps them all. */
export function constraintProblem(value: Scalar, constraints: Partial<Constraints>): string | undefined {
  const { enum: values, open, min, max, step, minLength, maxLength, maxBytes, pattern } = constraints
  if (values !== undefined && open !== true && !values.includes(value))
    return `expected one of ${list(values)}`
  if (typeof value === 'number') {
    if (min !== undefined && value < min) return `expected at least ${min}`
    if (max !== undefined && value > max) return `expected at most ${max}`
    if (step !== undefined && value % step !== 0) return `expected a multiple of ${step}`
  }
  if (typeof value === 'string') {
    const length = [...value].length
    if (minLength !== undefined && length < minLength)
      return `expected at least ${minLength} characters, found ${length}`
    if (maxLength !== undefined && length > maxLength)
      return `expected at most ${maxLength} characters, found ${length}`
    if (maxBytes !== undefined && new TextEncoder().encode(value).length > maxBytes) {
      return `expected at most ${maxBytes} bytes`
    }
    if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
      return `expected a text that matches ${pattern}`
    }
  }
  return undefined
}
