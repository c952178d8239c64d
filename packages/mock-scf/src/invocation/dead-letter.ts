/** An event that a function with a dead letter queue did not process. */
export interface DeadLetter {
  readonly account: string
  readonly region: string
  readonly namespace: string
  readonly functionName: string
  /** The queue or topic: DeadLetterConfig of the function. */
  readonly queue: { readonly type: string; readonly name: string }
  readonly requestId: string
  /** When it was sent, in milliseconds since 1970. */
  readonly time: number
  /** The message that the queue or topic gets: JSON. */
  readonly body: string
}
