export { type CallOptions, type Client, type ClientOptions, createClient } from './client.js'
export type { Clock } from './clock.js'
export type { CredentialProvider, CredentialRequest, Credentials } from './credentials.js'
export type { Environment } from './environment/variables.js'
export {
  ConfigurationError,
  isConfigurationError,
  isResponseError,
  isServiceError,
  isTimeoutError,
  isTransportError,
  ResponseError,
  ServiceError,
  type ServiceErrorGuard,
  type ServiceErrorOf,
  TimeoutError,
  TransportError,
} from './error.js'
export type {
  CallEvent,
  CallView,
  ErrorEvent,
  Hooks,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from './hooks.js'
export type { CommonErrorCode } from './platform.js'
export { endpointOf } from './request/endpoint.js'
export type { SignatureMethod } from './request/signature-method.js'
export { isBusyError } from './resilience/classify.js'
export {
  type Failure,
  type RetryPolicy,
  type StandardRetryOptions,
  standardRetry,
} from './resilience/retry.js'
export type { Exchange, Reader } from './response/exchange.js'
export type { Action, BusyError, Service } from './service.js'
export type { HttpBody, HttpBodyReader, HttpResponse } from './transport/transport.js'
