import { isBytes } from './is-bytes.js'

/** A primitive type of the documentation. */
export interface PrimitiveType {
  /** A description of its values, such as `a string`. */
  readonly expected: string
  /** Whether a value is one of this type. */
  includes(value: unknown): boolean
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/
const date = /^\d{4}-\d{2}-\d{2}$/
const time = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

/** The primitive types by name. */
export const primitiveTypes: ReadonlyMap<string, PrimitiveType> = new Map<string, PrimitiveType>([
  ['String', { expected: 'a string', includes: (value) => typeof value === 'string' }],
  [
    'Timestamp',
    {
      expected: 'a time such as 2017-05-16 20:00:00',
      includes: (value) => typeof value === 'string' && time.test(value),
    },
  ],
  [
    'Timestamp ISO8601',
    {
      expected: 'a time such as 2017-05-16T20:00:00+08:00',
      includes: (value) => typeof value === 'string' && isoTime.test(value),
    },
  ],
  [
    'Date',
    {
      expected: 'a date such as 2017-05-16',
      includes: (value) => typeof value === 'string' && date.test(value),
    },
  ],
  ['Binary', { expected: 'a string', includes: (value) => typeof value === 'string' }],
  [
    'Integer',
    { expected: 'an integer', includes: (value) => Number.isInteger(value) || typeof value === 'bigint' },
  ],
  [
    'Float',
    // Integers beyond ±(2^53 − 1) are bigints if they were read from a text.
    { expected: 'a number', includes: (value) => Number.isFinite(value) || typeof value === 'bigint' },
  ],
  ['Boolean', { expected: 'true or false', includes: (value) => typeof value === 'boolean' }],
])

/** The type of binary data: text in Base64, or the bytes themselves. */
export const binaryType: PrimitiveType = {
  expected: 'a string in Base64 or a Uint8Array',
  includes: (value) => typeof value === 'string' || isBytes(value),
}
