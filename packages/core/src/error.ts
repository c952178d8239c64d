/** A registered symbol, so that the guards know the errors of every copy of this package and of every realm. */
export const brand = Symbol.for('@tc3/core.error')

/** Writes the fields of an error; each class declares its own. */
abstract class BrandedError<Fields extends object> extends Error {
  abstract override get name(): string
  get [brand](): string {
    return this.name
  }
  /** How often the request was made; 0 when nothing was sent. */
  declare readonly attempts: number
  /** The milliseconds waited between the attempts. */
  declare readonly totalRetryDelay: number

  constructor(message: string, { cause, ...fields }: Fields & { cause?: unknown }) {
    super(message, cause === undefined ? undefined : { cause })
    Object.assign(this, { attempts: 0, totalRetryDelay: 0 }, fields)
  }
}

function brandOf(error: unknown): unknown {
  return Object(error)[brand]
}

/** Whether `error` is the error of this package that has the name. */
export function isBranded<E extends Error>(error: unknown, name: E['name']): error is E {
  return brandOf(error) === name
}

/** Writes into an error of this package what it took to get there; leaves other errors alone. */
export function countAttempts(error: unknown, attempts: number, totalRetryDelay: number): void {
  if (brandOf(error)) Object.assign(Object(error), { attempts, totalRetryDelay })
}

/**
 * The service processed the request and answered with an error, of which `Code` is known. Chapter Responses,
 * "Response for Failed Requests".
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
  /** The ID that Tencent Cloud asks for when reporting a problem; empty when the response had none. */
  declare readonly requestId: string
  /** The action that was called. */
  declare readonly action: string
  /** The region that was called; undefined when the call named none. */
  declare readonly region: string | undefined
  /** The HTTP status, normally 200. */
  declare readonly statusCode: number
}

/** What answered does not speak the API: no JSON, no `Response` in it, or an HTTP status that is no success. */
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
  /** The start of the body, at most 1024 characters, with the request's secrets replaced. */
  declare readonly received: string
  /** The RequestId, where the body holds one; otherwise empty. */
  declare readonly requestId: string
}

/** No whole response arrived; `cause` is what fetch threw. */
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
  /** The HTTP status, when the response broke off after it. */
  declare readonly statusCode?: number
  /**
   * The start of the body, when the response broke off in it: at most 1024 characters, with the request's secrets
   * replaced.
   */
  declare readonly received?: string
}

/** A call, or one attempt of it, took too long; `cause` is the error of the attempt before, where there was one. */
export class TimeoutError extends BrandedError<{
  action: string
  option: 'timeout' | 'totalTimeout'
  limit: number
  cause?: unknown
}> {
  override get name(): 'TimeoutError' {
    return 'TimeoutError'
  }
  /** The action that was called. */
  declare readonly action: string
  /** The option that set the limit: `timeout` for one attempt, `totalTimeout` for the whole call. */
  declare readonly option: 'timeout' | 'totalTimeout'
  /** The limit in milliseconds. */
  declare readonly limit: number
}

/** What a ConfigurationError asks to correct. */
export type WrongOption = 'credentials' | 'endpoint' | 'input' | 'region'

/** An option is missing or wrong, or the input does not fit it; nothing was sent. */
export class ConfigurationError extends BrandedError<{ option: WrongOption }> {
  override get name(): 'ConfigurationError' {
    return 'ConfigurationError'
  }
  /** The option to correct; `input` is the input of the call. */
  declare readonly option: WrongOption
}

// What is added to `Form` keeps the union from swallowing the codes, which editors can then name.
type OrOther<Code extends string, Form extends string> = Code | (Form & Record<never, never>)

type CodesOf<Code extends string, Documented extends string> = Code extends `${string}.${string}`
  ? Code
  : OrOther<Code | Extract<Documented, `${Code}.${string}`>, `${Code}.${string}`>

/** A ServiceError whose code is `Code` or belongs to the family `Code`, of which the service documents `Documented`. */
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
 * Whether `error` is a ServiceError and, when `code` is given, of that code or family: `ResourceNotFound`
 * covers `ResourceNotFound.Function`.
 */
export function isServiceError(error: unknown): error is ServiceError
export function isServiceError<Code extends string>(error: unknown, code: Code): error is ServiceErrorOf<Code>
export function isServiceError(error: unknown, code?: string): boolean {
  if (!isBranded<ServiceError>(error, 'ServiceError')) return false
  return code === undefined || error.code === code || error.code.split('.', 1)[0] === code
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
