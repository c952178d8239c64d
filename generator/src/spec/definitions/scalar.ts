/** The primitive types of the documentation, as it spells them. */
export const scalarTypes = ['String', 'Integer', 'Float', 'Boolean', 'Timestamp'] as const

export type ScalarType = (typeof scalarTypes)[number]
