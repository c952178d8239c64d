import type { Clock } from '../../clock.js'
import type { CredentialProvider, Credentials } from '../../credentials.js'
import type { Environment } from '../../environment/variables.js'
import type { TaskLimits } from '../../resilience/timeout.js'
import type { Exchange, Reader } from '../../response/exchange.js'
import type { Service } from '../../service.js'
import type { HttpResponse } from '../../transport/transport.js'

/** The options of the client that providers create. */
export interface ProviderClientOptions {
  readonly credentials: Credentials | CredentialProvider
  readonly endpoint: string | URL | undefined
  readonly environment: Environment | undefined
  readonly fetch: typeof fetch | undefined
  readonly clock: Clock | undefined
  readonly timeout: number
  readonly totalTimeout: number
}

/** An action as providers define it. */
export interface ProviderAction {
  readonly name: string
  readonly region: boolean
  readonly idempotent: boolean
}

/** The part of a `Client` that providers use. */
export interface ProviderClient {
  receive<Result>(
    action: ProviderAction,
    input: object,
    reader: (response: HttpResponse, exchange: Exchange) => Promise<Result>,
    options: { readonly region: string },
  ): Promise<Result>
}

/**
 * The functions of the client that providers use. They receive them instead of importing them, because the client imports
 * the default chain, and bundlers warn of modules that import each other in a circle.
 */
export interface ClientFunctions {
  createClient(service: Service, options: ProviderClientOptions): ProviderClient
  readonly readResponse: Reader<Record<string, unknown>>
  withTimeout<T>(limits: TaskLimits, task: (signal: AbortSignal | undefined) => Promise<T>): Promise<T>
}
