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

type Same<A, B> = [A, keyof A] extends [B, keyof B]
  ? [B, keyof B] extends [A, keyof A]
    ? unknown
    : never
  : never

/** Declares that a schema describes exactly the values of a type. Another schema does not compile. */
export function schemaOf<T>() {
  return <Schema extends v.GenericSchema<T>>(
    schema: Schema & Same<v.InferOutput<Schema>, T>,
  ): v.GenericSchema<T> => schema
}
