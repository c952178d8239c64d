export { type CallOptions, type Client, type ClientOptions, type Clock, createClient } from './client.js'
export type { CredentialProvider, Credentials } from './credentials.js'
export {
  ConfigurationError,
  isConfigurationError,
  isResponseError,
  isServiceError,
  isTransportError,
  ResponseError,
  ServiceError,
  type ServiceErrorGuard,
  type ServiceErrorOf,
  TransportError,
} from './error.js'
export type { CommonErrorCode, SignatureMethod } from './platform.js'
export type { Action, Service } from './service.js'
