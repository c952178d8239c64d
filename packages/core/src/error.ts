// A registered symbol, so that the guards know the errors of every copy of this package and of every realm.
const brand = Symbol.for('@tc3/core.error')

abstract class BrandedError extends Error {
  abstract override get name(): string
  get [brand](): string {
    return this.name
  }
}

const isBranded = <E extends BrandedError>(error: unknown, name: E['name']): error is E =>
  typeof error === 'object' && error !== null && brand in error && error[brand] === name

/** The service processed the request and answered with an error. Chapter Responses, "Response for Failed Requests". */
export class ServiceError extends BrandedError {
  override get name(): 'ServiceError' {
    return 'ServiceError'
  }
  /** The error code, such as `ResourceNotFound.Function`; its family is the part before the dot. */
  readonly code: string
  /** The ID that Tencent Cloud asks for when reporting a problem; empty when the response had none. */
  readonly requestId: string
  /** The action that was called. */
  readonly action: string
  /** The region that was called; undefined when the call named none. */
  readonly region: string | undefined
  /** The HTTP status, normally 200. */
  readonly statusCode: number

  constructor(
    message: string,
    fields: {
      code: string
      requestId: string
      action: string
      region: string | undefined
      statusCode: number
    },
  ) {
    super(message)
    this.code = fields.code
    this.requestId = fields.requestId
    this.action = fields.action
    this.region = fields.region
    this.statusCode = fields.statusCode
  }
}

/** What answered does not speak the API: no JSON, no `Response` in it, or an HTTP status that is no success. */
export class ResponseError extends BrandedError {
  override get name(): 'ResponseError' {
    return 'ResponseError'
  }
  /** The action that was called. */
  readonly action: string
  /** The HTTP status. */
  readonly statusCode: number
  /** The start of the body, at most 1024 characters, with the request's secrets replaced. */
  readonly received: string

  constructor(message: string, fields: { action: string; statusCode: number; received: string }) {
    super(message)
    this.action = fields.action
    this.statusCode = fields.statusCode
    this.received = fields.received
  }
}

/** No whole response arrived; `cause` is what fetch threw. */
export class TransportError extends BrandedError {
  override get name(): 'TransportError' {
    return 'TransportError'
  }
  /** The action that was called. */
  readonly action: string

  constructor(message: string, fields: { action: string; cause: unknown }) {
    super(message, { cause: fields.cause })
    this.action = fields.action
  }
}

/** An option is missing or wrong; nothing was sent. */
export class ConfigurationError extends BrandedError {
  override get name(): 'ConfigurationError' {
    return 'ConfigurationError'
  }
  /** The option to correct. */
  readonly option: 'credentials' | 'endpoint' | 'region'

  constructor(message: string, fields: { option: 'credentials' | 'endpoint' | 'region' }) {
    super(message)
    this.option = fields.option
  }
}

/** A ServiceError whose code is `Code` or belongs to the family `Code`. */
export type ServiceErrorOf<Code extends string> = ServiceError & { readonly code: Code | `${Code}.${string}` }

type FamilyOf<Code extends string> = Code extends `${infer Family}.${string}` ? Family : never

/** `isServiceError` for the documented codes of one service and their families. */
export interface ServiceErrorGuard<Documented extends string> {
  (error: unknown): error is ServiceError
  <Code extends Documented | FamilyOf<Documented>>(error: unknown, code: Code): error is ServiceErrorOf<Code>
}

/**
 * Whether `error` is a ServiceError and, when `code` is given, of that code or family: `ResourceNotFound`
 * covers `ResourceNotFound.Function`.
 */
export function isServiceError(error: unknown): error is ServiceError
export function isServiceError<Code extends string>(error: unknown, code: Code): error is ServiceErrorOf<Code>
export function isServiceError(error: unknown, code?: string): boolean {
  if (!isBranded<ServiceError>(error, 'ServiceError')) return false
  return code === undefined || error.code === code || error.code.startsWith(`${code}.`)
}

/** Whether `error` is a ResponseError. */
export const isResponseError = (error: unknown): error is ResponseError =>
  isBranded<ResponseError>(error, 'ResponseError')

/** Whether `error` is a TransportError. */
export const isTransportError = (error: unknown): error is TransportError =>
  isBranded<TransportError>(error, 'TransportError')

/** Whether `error` is a ConfigurationError. */
export const isConfigurationError = (error: unknown): error is ConfigurationError =>
  isBranded<ConfigurationError>(error, 'ConfigurationError')
