/** How messages call the primitive types of the documentation. */
const scalarTypes = {
  String: 'a string',
  Integer: 'an integer',
  Float: 'a number',
  Boolean: 'true or false',
  Timestamp: 'a time such as 2017-05-16 20:00:00',
} as const

/** A primitive type of the documentation. */
export type ScalarType = keyof typeof scalarTypes

/** Whether a type is primitive, and not a data type. */
export function isScalarType(type: string): type is ScalarType {
  return Object.hasOwn(scalarTypes, type)
}

/** What a value of the type is, for messages. */
export function expectedScalar(type: ScalarType): string {
  return scalarTypes[type]
}

/**
 * Reads a primitive value.
 *
 * @param textual The value comes from a query or a form, as text.
 * @returns Undefined where the value is none of the type.
 */
export function scalar(
  given: unknown,
  type: ScalarType,
  textual: boolean,
): string | number | boolean | undefined {
  const value = textual && typeof given === 'string' ? fromText(given, type) : given
  switch (type) {
    case 'String':
    case 'Timestamp':
      return typeof value === 'string' ? value : undefined
    case 'Integer':
      return typeof value === 'number' && Number.isInteger(value) ? value : undefined
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined
    case 'Boolean':
      return typeof value === 'boolean' ? value : undefined
  }
}

/** Text that is no number or boolean stays text, which is of the wrong type. */
function fromText(text: string, type: ScalarType): string | number | boolean {
  if (type === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true'
  const number =
    type === 'Integer' ? /^-?\d+$/ : type === 'Float' ? /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i : undefined
  return number?.test(text) ? Number(text) : text
}
