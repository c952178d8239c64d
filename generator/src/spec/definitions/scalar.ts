/** The primitive types, as the documentation spells them. */
export const scalarTypes = [
  'String',
  'Integer',
  'Float',
  'Boolean',
  'Timestamp',
  'Timestamp ISO8601',
  'Date',
  'Binary',
] as const

export type ScalarType = (typeof scalarTypes)[number]
