import type { TypeReference } from '../model/model.js'
import type { ParameterDocument } from '../spec/definitions/parameter.js'

/** The primitive types that each constraint applies to. */
const types: Readonly<Partial<Record<keyof ParameterDocument, readonly string[]>>> = {
  base64: ['String'],
  default: ['String', 'Integer', 'Float', 'Boolean', 'Timestamp', 'Timestamp ISO8601', 'Date'],
  enum: ['String', 'Integer', 'Float'],
  deprecatedValues: ['String', 'Integer', 'Float'],
  status: ['String'],
  min: ['Integer', 'Float'],
  max: ['Integer', 'Float'],
  maxWhen: ['Integer', 'Float'],
  step: ['Integer', 'Float'],
  ranges: ['Integer', 'Float'],
  unit: ['Integer', 'Float'],
  minLength: ['String'],
  maxLength: ['String'],
  maxBytes: ['String'],
  pattern: ['String'],
}

/** Lists the constraints of a parameter that do not apply to its type. */
export function inapplicableConstraints(document: object, type: TypeReference): string[] {
  const appliesTo = (constraint: string, types: readonly string[]) =>
    types.includes(type.name) && !(constraint === 'default' && type.array)
  const ofElements = Object.entries(types).filter(
    ([constraint, types]) => Reflect.get(document, constraint) !== undefined && !appliesTo(constraint, types),
  )
  const ofArrays = Reflect.get(document, 'maxItems') !== undefined && !type.array ? ['maxItems'] : []
  return [...ofElements.map(([constraint]) => constraint), ...ofArrays]
}
