import { type ScalarType, scalarTypes } from '../../spec/definitions/scalar.js'
import type { TypeReference } from '../model.js'

function isScalarType(name: string): name is ScalarType {
  return scalarTypes.some((type) => type === name)
}

/** Parses a type as the documentation spells it, such as `Array of Filter`. */
export function parseType(text: string): TypeReference {
  const name = text.replace(/^Array of /, '')
  return { name, scalar: isScalarType(name) ? name : undefined, array: name !== text }
}
