import type { CredentialProvider, Credentials } from './credentials.js'
import { ConfigurationError, TransportError } from './error.js'
import type { SignatureMethod } from './platform.js'
import { buildRequest } from './request.js'
import { readResponse } from './response.js'
import type { Action, Service } from './service.js'

/** Tells the time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
}

/** What a client is made with. Everything but the credentials has a default. */
export interface ClientOptions {
  /** The key pair that signs, or a function that gives it for each call. */
  readonly credentials: Credentials | CredentialProvider
  /** The region of calls that name none, such as `ap-guangzhou`. */
  readonly region?: string | undefined
  /**
   * Where to send: a host (`cvm.ap-guangzhou.tencentcloudapi.com`, reached by https) or a URL without a path
   * (`http://127.0.0.1:9580`). By default the service's own host.
   */
  readonly endpoint?: string | URL | undefined
  /** The signature algorithm; `TC3-HMAC-SHA256` by default. */
  readonly signatureMethod?: SignatureMethod | undefined
  /**
   * The HTTP method; `POST` by default. With `GET` the input stands in the URL, which servers and proxies log, and
   * with a v1 signature so does the token.
   */
  readonly method?: 'POST' | 'GET' | undefined
  /** Sends the requests; the platform's `fetch` by default. */
  readonly fetch?: typeof fetch | undefined
  /** Gives the timestamps; the system's clock by default. */
  readonly clock?: Clock | undefined
  /** Gives numbers from 0 up to, not including, 1 for the Nonce of v1 signatures; `Math.random` by default. */
  readonly random?: (() => number) | undefined
}

/** What one call may set. */
export interface CallOptions {
  /** The region of this call; the client's by default. */
  readonly region?: string | undefined
  /** Aborts the call, which then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** Calls the actions of one service. */
export interface Client {
  /**
   * Calls an action and gives the content of `Response`, RequestId included. Members of the input that are
   * undefined are left out.
   *
   * Throws a ServiceError when the service answers with an error, a ResponseError when what answers is not the
   * API, a TransportError when no response arrives, a ConfigurationError when the action needs a region or
   * the credentials cannot sign, the signal's reason when aborted, and what the credential provider throws.
   */
  send<Input extends object, Output extends object>(
    action: Action<Input, Output>,
    input: NoInfer<Input>,
    options?: CallOptions,
  ): Promise<Output>
}

const parseEndpoint = (endpoint: string | URL): URL => {
  try {
    const text = String(endpoint)
    const url = new URL(text.includes('://') ? text : `https://${text}`)
    if (/^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url
  } catch {
    // What is no URL at all gets the same answer.
  }
  // The endpoint itself is not shown: a URL may hold a password.
  throw new ConfigurationError(
    'The endpoint must be a host, such as cvm.tencentcloudapi.com, or a URL of scheme and host, such as http://127.0.0.1:9580, without path, query or user.',
    { option: 'endpoint' },
  )
}

const checkCredentials = ({ secretId, secretKey, token = '' }: Credentials): void => {
  const problem = !secretId
    ? 'have no secretId'
    : !secretKey
      ? 'have no secretKey'
      : // fetch would refuse such a header with an error that shows it.
        /[^!-~]/.test(secretId + secretKey + token)
        ? 'contain a character other than visible ASCII, perhaps a space or line break at an end'
        : undefined
  if (problem) throw new ConfigurationError(`The credentials ${problem}.`, { option: 'credentials' })
}

/**
 * Makes a client of a service. Nothing is sent and no credentials are asked for until a call.
 *
 * Throws a ConfigurationError when `endpoint` is neither a host nor a URL of scheme and host.
 */
export const createClient = (service: Service, options: ClientOptions): Client => {
  const endpoint = parseEndpoint(options.endpoint ?? service.endpoint)

  return {
    async send<Input extends object, Output extends object>(
      { name: action, region: regionRequired }: Action<Input, Output>,
      input: Input,
      { region = options.region, signal }: CallOptions = {},
    ) {
      signal?.throwIfAborted()
      if (regionRequired && !region) {
        throw new ConfigurationError(
          `${action} needs a region, such as ap-guangzhou. Set the option region of the client or of the call.`,
          { option: 'region' },
        )
      }
      const source = options.credentials
      const credentials = typeof source === 'function' ? await source() : source
      checkCredentials(credentials)
      const { method, url, headers, body, secrets } = await buildRequest({
        service,
        action,
        input,
        region,
        credentials,
        endpoint,
        method: options.method ?? 'POST',
        signatureMethod: options.signatureMethod ?? 'TC3-HMAC-SHA256',
        timestamp: Math.floor((options.clock ?? Date).now() / 1000),
        random: options.random ?? Math.random,
      })

      const send = options.fetch ?? fetch
      let statusCode: number
      let text: string
      try {
        // The API never redirects, and a token must not follow a redirect to another host.
        const init: RequestInit = { method, headers, body, redirect: 'manual', signal: signal ?? null }
        const response = await send(url, init)
        statusCode = response.status
        text = await response.text()
      } catch (cause) {
        signal?.throwIfAborted()
        throw new TransportError(`${action} got no whole response from ${endpoint.host}.`, { action, cause })
      }
      const content = readResponse({ action, region, host: endpoint.host, statusCode, body: text, secrets })
      // The action's types state what its Response holds; checking that is the service's part.
      return content as Output
    },
  }
}
