import type { ScalarType } from '../../spec/definitions/scalar.js'

/** The TypeScript types of the primitive types. */
export const primitiveTypes: Readonly<Record<ScalarType, string>> = {
  String: 'string',
  Timestamp: 'string',
  'Timestamp ISO8601': 'string',
  Date: 'string',
  Binary: 'string',
  Integer: 'number',
  Float: 'number',
  Boolean: 'boolean',
}
