/** What a value of a primitive type is, in words, and whether a value is one. */
export interface Scalar {
  readonly expected: string
  is(value: unknown): boolean
}

const time = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

/** The primitive types of the documentation, by name. */
export const scalars: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ['String', { expected: 'a string', is: (value) => typeof value === 'string' }],
  [
    'Timestamp',
    {
      expected: 'a time such as 2017-05-16 20:00:00',
      is: (value) => typeof value === 'string' && time.test(value),
    },
  ],
  [
    'Integer',
    { expected: 'an integer', is: (value) => Number.isInteger(value) || typeof value === 'bigint' },
  ],
  ['Float', { expected: 'a number', is: Number.isFinite }],
  ['Boolean', { expected: 'true or false', is: (value) => typeof value === 'boolean' }],
])
