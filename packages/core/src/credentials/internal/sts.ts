import { type Client, type ClientOptions, createClient } from '../../client.js'
import type { Clock } from '../../clock.js'
import { isResponseError, isServiceError, isTimeoutError, isTransportError } from '../../error.js'
import { redacted } from '../../response/redact.js'
import type { Action, Service } from '../../service.js'
import { CredentialsError, type ProviderName } from '../error.js'
import type { TemporaryCredentials } from '../refreshing.js'
import { type Members, membersOf, temporaryCredentials } from './temporary.js'

const sts: Service = { service: 'sts', version: '2018-08-13', endpoint: 'sts.tencentcloudapi.com' }

/** What every provider that asks STS may be told. */
export interface StsOptions {
  /** The name under which audits list the session; `tc3` by default. */
  readonly sessionName?: string | undefined
  /** How long the credentials shall be valid, in seconds; by default as long as STS decides. */
  readonly duration?: number | undefined
  /** Where STS is, as the option `endpoint` of `createClient`; `sts.tencentcloudapi.com` by default. */
  readonly endpoint?: string | URL | undefined
  /** Sends the requests; the platform's `fetch` by default. */
  readonly fetch?: typeof fetch | undefined
  /** Gives the timestamps, and tells when the credentials end; the system's clock by default. */
  readonly clock?: Clock | undefined
}

/** The parameters that the actions of STS share. */
export interface StsInput {
  readonly RoleArn: string
  readonly RoleSessionName: string
  readonly DurationSeconds: number | undefined
}

/** An action of STS that gives credentials; what it answers is not believed unseen. */
export type StsAction<Input extends StsInput> = Action<Input, Members>

/**
 * Makes the client of STS that a provider keeps. Throws a ConfigurationError when `endpoint` is none.
 *
 * All calls wait for one refresh, so it must end: an attempt after 10 seconds, all of them after 30.
 */
export function createStsClient(options: ClientOptions): Client {
  return createClient(sts, { ...options, timeout: 10_000, totalTimeout: 30_000 })
}

/** One question to STS. */
export interface StsCall<Input extends StsInput> {
  readonly provider: ProviderName
  readonly action: StsAction<Input>
  readonly region: string
  readonly input: Input
  /** What of the input no error may show, should the answer repeat it. */
  readonly secret?: string
}

/**
 * Asks STS for credentials. No error shows what was received of an answer that was not understood, as it may hold
 * keys: of the client's errors only a ServiceError becomes the cause.
 */
export async function askSts<Input extends StsInput>(
  client: Client,
  { provider, action, region, input, secret }: StsCall<Input>,
): Promise<TemporaryCredentials> {
  const from = `STS (${action.name} of ${input.RoleArn})`
  let answer: Members
  try {
    answer = await client.send<Input, Members>(action, input, { region })
  } catch (error) {
    const fail = (problem: string, cause?: unknown): CredentialsError =>
      new CredentialsError(`${from} ${problem}`, { provider, absent: false, cause })

    if (isServiceError(error)) {
      const shown = secret === undefined || !error.message.includes(secret)
      throw fail(
        `refused with ${error.code}: ${shown ? error.message : redacted} Check the role, and whom it trusts. RequestId: ${error.requestId}`,
        shown ? error : undefined,
      )
    }
    if (isResponseError(error)) {
      throw fail(`answered with HTTP ${error.statusCode}, and not as the API does. Check the endpoint.`)
    }
    if (isTransportError(error)) throw fail('gave no whole answer. Check the way to it.', error.cause)
    if (isTimeoutError(error)) throw fail(`gave no answer within ${error.limit} ms. Check the way to it.`)
    throw error
  }
  return temporaryCredentials(membersOf(answer.Credentials), answer.ExpiredTime, { provider, from })
}
