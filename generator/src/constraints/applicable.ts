import type { TypeReference } from '../model/model.js'
import type { ParameterDocument } from '../spec/definitions/parameter.js'

/** Which primitive types a constraint speaks of. */
const types: Readonly<Partial<Record<keyof ParameterDocument, readonly string[]>>> = {
  default: ['String', 'Integer', 'Float', 'Boolean', 'Timestamp'],
  enum: ['String', 'Integer', 'Float'],
  status: ['String'],
  min: ['Integer', 'Float'],
  max: ['Integer', 'Float'],
  step: ['Integer', 'Float'],
  ranges: ['Integer', 'Float'],
  unit: ['Integer', 'Float'],
  minLength: ['String'],
  maxLength: ['String'],
  maxBytes: ['String'],
  pattern: ['String'],
}

/** The constraints of a parameter that say nothing of values of its type. */
export function inapplicable(document: object, type: TypeReference): string[] {
  const speaksOf = (constraint: string, types: readonly string[]) =>
    types.includes(type.name) && !(constraint === 'default' && type.array)
  const ofElements = Object.entries(types).filter(
    ([constraint, types]) => Reflect.get(document, constraint) !== undefined && !speaksOf(constraint, types),
  )
  const ofArrays = Reflect.get(document, 'maxItems') !== undefined && !type.array ? ['maxItems'] : []
  return [...ofElements.map(([constraint]) => constraint), ...ofArrays]
}
