/** A registered symbol, so that the guards recognize the errors of other copies of this package and other realms. */
export const brand = Symbol.for('@tc3/core.error')

/** Assigns the fields of an error, which each subclass declares. */
abstract class BrandedError<Fields extends object> extends Error {
  abstract override get name(): string
  get [brand](): string {
    return this.name
  }
  /** The number of attempts; 0 if nothing was sent. */
  declare readonly attempts: number
  /** The total delay between the attempts, in milliseconds. */
  declare readonly totalRetryDelay: number

  constructor(message: string, { cause, ...fields }: Fields & { cause?: unknown }) {
    super(message, cause === undefined ? undefined : { cause })
    Object.assign(this, { attempts: 0, totalRetryDelay: 0 }, fields)
  }

  /** Returns the name, the message and the fields, but not the cause, which may contain the request. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this)
  }
}

/** Whether `error` is an error of this package with the given name. */
export function isBranded<E extends Error>(error: unknown, name: E['name']): error is E {
  return Object(error)[brand] === name
}

/** Sets the attempts and the total delay of an error, if it is one of this package. */
export function countAttempts(error: unknown, attempts: number, totalRetryDelay: number): void {
  if (Object(error)[brand]) Object.assign(Object(error), { attempts, totalRetryDelay })
}

/**
 * The service responded with an error. The message contains the action, the code, the service's own message and the
 * RequestId. `Code` is the type of its code. Chapter Responses, "Response for Failed
 * Requests".
 */
export class ServiceError<Code extends string = string> extends BrandedError<{
  code: Code
  requestId: string
  action: string
  region: string | undefined
  statusCode: number
}> {
  override get name(): 'ServiceError' {
    return 'ServiceError'
  }
  /** The error code, such as `ResourceNotFound.Function`; its family is the part before the dot. */
  declare readonly code: Code
  /** The ID to include when reporting a problem to Tencent Cloud; empty if the response has none. */
  declare readonly requestId: string
  /** The action that was called. */
  declare readonly action: string
  /** The region that was called; undefined if the call had none. */
  declare readonly region: string | undefined
  /** The HTTP status, normally 200. */
  declare readonly statusCode: number
}

/**
 * The response is not one of the API: it is not JSON, has no `Response`, its HTTP status is not a success, or it is larger
 * than `maxResponseBytes`.
 */
export class ResponseError extends BrandedError<{
  action: string
  statusCode: number
  received: string
  requestId: string
  cause?: unknown
}> {
  override get name(): 'ResponseError' {
    return 'ResponseError'
  }
  /** The action that was called. */
  declare readonly action: string
  /** The HTTP status. */
  declare readonly statusCode: number
  /** The beginning of the body, at most 1024 characters, with the request's secrets redacted. */
  declare readonly received: string
  /** The RequestId; empty if the body contains none. */
  declare readonly requestId: string
}

/** No complete response arrived; `cause` is the error of the transport, which the message names. */
export class TransportError extends BrandedError<{
  action: string
  cause: unknown
  statusCode?: number
  received?: string
}> {
  override get name(): 'TransportError' {
    return 'TransportError'
  }
  /** The action that was called. */
  declare readonly action: string
  /** The HTTP status, if the response was cut off after it. */
  declare readonly statusCode?: number
  /**
   * The beginning of the body, if the response was cut off within it: at most 1024 characters, with the request's secrets
   * redacted.
   */
  declare readonly received?: string
}

/** A call or one of its attempts exceeded its timeout; `cause` is the error of the previous attempt, if there was one. */
export class TimeoutError extends BrandedError<{
  action: string
  option: 'timeout' | 'totalTimeout'
  limit: number
  cause?: unknown
  attempts?: number
  totalRetryDelay?: number
}> {
  override get name(): 'TimeoutError' {
    return 'TimeoutError'
  }
  /** The action that was called. */
  declare readonly action: string
  /** The option that was exceeded: `timeout` of one attempt, or `totalTimeout` of the whole call. */
  declare readonly option: 'timeout' | 'totalTimeout'
  /** The value of the option, in milliseconds. */
  declare readonly limit: number
}

/** An option that a ConfigurationError reports. */
export type InvalidOption =
  | 'baseDelay'
  | 'cooldown'
  | 'credentials'
  | 'delay'
  | 'endpoint'
  | 'headers'
  | 'input'
  | 'maxDelay'
  | 'region'
  | 'timeout'
  | 'totalTimeout'
  | 'window'

/** An option is missing or invalid, or does not fit the input; nothing was sent. */
export class ConfigurationError extends BrandedError<{ option: InvalidOption }> {
  override get name(): 'ConfigurationError' {
    return 'ConfigurationError'
  }
  /** The option to correct; `input` stands for the input of the call. */
  declare readonly option: InvalidOption
}

/** Creates the error of an option that must be something else. */
export function invalidOption(option: InvalidOption, expected: string): ConfigurationError {
  return new ConfigurationError(`The ${option} must be ${expected}.`, { option })
}

// The intersection prevents the union from absorbing the codes, so that editors can suggest them.
type OrOther<Code extends string, Form extends string> = Code | (Form & Record<never, never>)

type CodesOf<Code extends string, Documented extends string> = Code extends `${string}.${string}`
  ? Code
  : OrOther<Code | Extract<Documented, `${Code}.${string}`>, `${Code}.${string}`>

/** A ServiceError whose code is `Code` or belongs to the family `Code`; the service documents the codes `Documented`. */
export type ServiceErrorOf<Code extends string, Documented extends string = never> = ServiceError<
  CodesOf<Code, Documented>
>

type FamilyOf<Code extends string> = Code extends `${infer Family}.${string}` ? Family : never

/** `isServiceError` for the documented codes of one service and their families. */
export interface ServiceErrorGuard<Documented extends string> {
  (error: unknown): error is ServiceError<OrOther<Documented, string>>
  <Code extends Documented | FamilyOf<Documented>>(
    error: unknown,
    code: Code,
  ): error is ServiceErrorOf<Code, Documented>
}

/**
 * Whether `error` is a ServiceError, with the given code or family if `code` is given: `ResourceNotFound` matches
 * `ResourceNotFound.Function`.
 */
export function isServiceError(error: unknown): error is ServiceError
export function isServiceError<Code extends string>(error: unknown, code: Code): error is ServiceErrorOf<Code>
export function isServiceError(error: unknown, code?: string): boolean {
  return (
    isBranded<ServiceError>(error, 'ServiceError') &&
    (code === undefined || error.code === code || error.code.split('.', 1)[0] === code)
  )
}

/** Whether `error` is a ResponseError. */
export function isResponseError(error: unknown): error is ResponseError {
  return isBranded<ResponseError>(error, 'ResponseError')
}

/** Whether `error` is a TransportError. */
export function isTransportError(error: unknown): error is TransportError {
  return isBranded<TransportError>(error, 'TransportError')
}

/** Whether `error` is a TimeoutError. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return isBranded<TimeoutError>(error, 'TimeoutError')
}

/** Whether `error` is a ConfigurationError. */
export function isConfigurationError(error: unknown): error is ConfigurationError {
  return isBranded<ConfigurationError>(error, 'ConfigurationError')
}
