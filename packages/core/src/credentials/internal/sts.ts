import type { Clock } from '../../clock.js'
import type { Environment } from '../../environment/variables.js'
import { isResponseError, isServiceError, isTimeoutError, isTransportError } from '../../error.js'
import { serviceSkew } from '../../resilience/skew.js'
import { redact } from '../../response/redact.js'
import type { Service } from '../../service.js'
import { CredentialsError, type ProviderName } from '../error.js'
import type { TemporaryCredentials } from '../refreshing.js'
import type {
  ClientFunctions,
  ProviderAction,
  ProviderClient,
  ProviderClientOptions,
} from './client-functions.js'
import { asObject, type JsonObject, temporaryCredentials } from './temporary-credentials.js'

const sts: Service = { service: 'sts', version: '2018-08-13', endpoint: 'sts.tencentcloudapi.com' }

/** The options of all providers that use STS. */
export interface StsOptions {
  /**
   * The name of the session in audit logs.
   *
   * @defaultValue `'tc3'`
   */
  readonly sessionName?: string | undefined
  /** The lifetime of the credentials in seconds; by default STS determines it. */
  readonly duration?: number | undefined
  /**
   * The endpoint of STS, in the form of the option `endpoint` of `createClient`. By default the environment variable
   * `TENCENTCLOUD_ENDPOINT_URL_STS`, then `TENCENTCLOUD_ENDPOINT_URL`, then `sts.tencentcloudapi.com`.
   */
  readonly endpoint?: string | URL | undefined
  /** The environment variables; by default those of the process. */
  readonly environment?: Environment | undefined
  /** Sends the requests; by default the platform's `fetch`. */
  readonly fetch?: typeof fetch | undefined
  /** The source of the time and of delays; by default the system clock and timer. */
  readonly clock?: Clock | undefined
}

/** The parameters that all actions of STS have. */
export interface StsInput {
  readonly RoleArn: string
  readonly RoleSessionName: string
  readonly DurationSeconds: number | undefined
}

/**
 * Creates the STS client of a provider. All calls wait for one refresh, so it has timeouts: 10 seconds for an attempt, 30
 * seconds in total.
 *
 * @throws {ConfigurationError} If `endpoint` is neither a host nor an origin.
 */
export function createStsClient(
  { createClient }: ClientFunctions,
  options: Omit<ProviderClientOptions, 'timeout' | 'totalTimeout'>,
): ProviderClient {
  return createClient(sts, { ...options, timeout: 10_000, totalTimeout: 30_000 })
}

/** One request of credentials from STS. */
export interface StsRequest<Input extends StsInput> {
  readonly provider: ProviderName
  readonly action: ProviderAction
  readonly region: string
  readonly input: Input
  readonly clock: Clock | undefined
  /** A text of the input that must not appear in errors, even if the response repeats it. */
  readonly secret?: string
}

/**
 * Requests credentials from STS. Errors do not contain an invalid response, which may contain keys: of the client's
 * errors, only a ServiceError becomes the cause.
 *
 * @throws {CredentialsError} If STS returns no credentials.
 */
export async function requestStsCredentials<Input extends StsInput>(
  { readResponse }: ClientFunctions,
  client: ProviderClient,
  { provider, action, region, input, clock = Date, secret }: StsRequest<Input>,
): Promise<TemporaryCredentials> {
  const source = `STS (${action.name} of ${input.RoleArn})`
  let content: JsonObject
  let date: string | null = null
  try {
    content = await client.receive(
      action,
      input,
      (response, exchange) => {
        date = response.headers.get('date')
        return readResponse(response, exchange)
      },
      { region },
    )
  } catch (error) {
    const credentialsError = (problem: string, cause?: unknown): CredentialsError =>
      new CredentialsError(`${source} ${problem}`, { provider, absent: false, cause })

    if (isServiceError(error)) {
      // The message contains all texts of the response.
      const message = redact(error.message, { secrets: secret === undefined ? [] : [secret] })
      const isSafe = message === error.message
      throw credentialsError(
        `responded with an error: ${message}. Check the role and its trust policy.`,
        isSafe ? error : undefined,
      )
    }
    if (isResponseError(error)) {
      throw credentialsError(
        `responded with HTTP ${error.statusCode} and not in the form of the API. Check the endpoint.`,
      )
    }
    if (isTransportError(error))
      throw credentialsError('sent no complete response. Check the network.', error.cause)
    if (isTimeoutError(error))
      throw credentialsError(`did not respond within ${error.limit} ms. Check the network.`)
    throw error
  }
  const { Credentials, ExpiredTime } = content
  const now = clock.now()
  // Browsers hide the Date, but the requested duration begins at the time of STS.
  const issued = (Number(ExpiredTime) - (input.DurationSeconds ?? Number.NaN)) * 1000
  const skew = serviceSkew(date, now) ?? serviceSkew(new Date(issued).toUTCString(), now) ?? 0
  return temporaryCredentials(asObject(Credentials), ExpiredTime, { provider, source, skew })
}
