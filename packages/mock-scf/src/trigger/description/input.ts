/** The parameters that describe a trigger. */
export interface TriggerInput {
  readonly FunctionName: string
  readonly TriggerName: string
  readonly TriggerDesc?: string | undefined
}

/** Returns the random part of a new identifier, such as `8dsikiq6`. */
export type NewId = () => string

/** The source of a new trigger. */
export interface TriggerSource {
  /** TriggerDesc as in responses: JSON, with the defaults filled in. */
  readonly description: string
  /** For API Gateway the path of the created API, which deployment tools read; else the name of the trigger. */
  readonly resourceId: string
}
