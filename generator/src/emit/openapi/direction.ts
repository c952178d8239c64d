import { primitiveTypes } from '#validate/primitive-type.js'
import type { Parameter, TypeReference } from '../../model/model.js'
import { codeSpan } from '../markdown.js'

/** The direction of values: sent in a request, or returned in a response. */
export type Side = 'input' | 'output'

/**
 * The constraints that the values of a parameter must satisfy in a direction. A response may contain values that the cloud
 * has added, and texts in another form than the documented one, as some documented examples do.
 */
export function constraintsIn(side: Side, parameter: Parameter): Parameter {
  if (side === 'input') return parameter
  const { type, enum: values, open } = parameter
  return {
    ...parameter,
    type: isTime(type) ? { ...type, name: 'String', scalar: 'String' } : type,
    extensible: values !== undefined && !open,
    pattern: undefined,
  }
}

/** The usual form of a text that a response may contain in another form. */
export function usualForm(side: Side, { type, pattern }: Parameter): string | undefined {
  if (side === 'input') return undefined
  if (pattern !== undefined) return `Usually matches ${codeSpan(pattern)}.`
  return isTime(type) ? `Usually ${primitiveTypes.get(type.name)?.expected}.` : undefined
}

function isTime({ scalar }: TypeReference): boolean {
  return scalar === 'Timestamp' || scalar === 'Timestamp ISO8601' || scalar === 'Date'
}
