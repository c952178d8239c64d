import * as v from 'valibot'

/** What every event is made of besides its message. */
export interface EventContext {
  /** The name of the trigger, which identifies its source. */
  readonly triggerName: string
  /** TriggerDesc as in responses. */
  readonly description: string
  readonly account: string
  readonly region: string
  readonly namespace: string
  readonly functionName: string
  readonly qualifier: string
  readonly requestId: string
  /** When it happened, in milliseconds since 1970. */
  readonly time: number
}

/**
 * Reads a message in the terms of its source.
 *
 * @throws {TypeError} If the message does not match. The message of the error names what is wrong.
 */
export function readMessage<const Schema extends v.GenericSchema>(
  source: string,
  schema: Schema,
  message: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, message)
  if (result.success) return result.output
  const [issue] = result.issues
  const path = v.getDotPath(issue)
  throw new TypeError(
    `The message of a ${source} trigger is invalid${path ? ` at ${path}` : ''}: ${issue.message}.`,
  )
}
