import * as v from 'valibot'

/** A schema of an object without members other than the given ones. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, ({ expected }) =>
    expected === 'never' ? `Known: ${Object.keys(entries).join(', ')}.` : 'an object',
  )
}

/** A schema of an object with any members. */
export const anyObject = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object',
)

/** Adds a description to a schema. It is shown in the OpenAPI document. */
export function withDescription<T>(schema: v.GenericSchema<T>, text: string): v.GenericSchema<T> {
  return v.pipe(schema, v.description(text))
}
