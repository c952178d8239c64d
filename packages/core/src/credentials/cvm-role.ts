import type { Clock } from '../clock.js'
import type { CredentialProvider } from '../credentials.js'
import { checkLimit } from '../duration.js'
import { serviceSkew } from '../resilience/skew.js'
import { withTimeout } from '../resilience/timeout.js'
import { CredentialsError } from './error.js'
import { asObject, temporaryCredentials } from './internal/temporary-credentials.js'
import { refreshing } from './refreshing.js'

/** The options of `fromCvmRole`. */
export interface CvmRoleOptions {
  /** The name of the role; by default the one that is bound to the instance. */
  readonly role?: string | undefined
  /**
   * The origin of the metadata service. The default is the link-local address of the documented name
   * `metadata.tencentyun.com`, because whoever controls the DNS of a machine could redirect a name.
   *
   * @defaultValue `'http://169.254.0.23'`
   */
  readonly endpoint?: string | URL | undefined
  /**
   * The timeout of each request, in milliseconds.
   *
   * @defaultValue `1000`
   */
  readonly timeout?: number | undefined
  /** Sends the requests; by default the platform's `fetch`. */
  readonly fetch?: typeof fetch | undefined
  /** The source of the time and of delays; by default the system clock and timer. */
  readonly clock?: Clock | undefined
}

const provider = 'cvm-role'

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The error is dropped, because its message could quote a key.
    return undefined
  }
}

/**
 * Returns a provider of the temporary credentials of the role that is bound to this Cloud Virtual Machine instance, from
 * its metadata service. They are refreshed before they expire.
 *
 * The provider throws a CredentialsError if there is no metadata service, no role is bound, or the response is not one
 * of the metadata service.
 *
 * @throws {TypeError} If `endpoint` is not a URL.
 * @throws {ConfigurationError} If `timeout` is not above 0.
 */
export function fromCvmRole(options: CvmRoleOptions = {}): CredentialProvider {
  const { role, clock = Date } = options
  const timeout = checkLimit('timeout', options.timeout ?? 1000)
  const baseUrl = new URL(
    '/latest/meta-data/cam/security-credentials/',
    options.endpoint ?? 'http://169.254.0.23',
  )
  const credentialsError = (message: string, absent: boolean, cause?: unknown): CredentialsError =>
    new CredentialsError(message, { provider, absent, cause })

  const timeoutError = (): Error => new Error(`There was no response within ${timeout} ms.`)

  async function get(name: string): Promise<{ text: string; skew: number }> {
    let response: Response
    let text: string
    try {
      ;[response, text] = await withTimeout(
        { ms: timeout, clock, signal: undefined, timeoutError },
        async (signal) => {
          const url = new URL(encodeURIComponent(name), baseUrl)
          // The metadata service never redirects.
          const init: RequestInit = { redirect: 'manual', signal: signal ?? null }
          const received = await (options.fetch ?? fetch)(url, init)
          return [received, await received.text()]
        },
      )
    } catch (cause) {
      throw credentialsError(
        `The metadata service ${baseUrl.host} cannot be reached. It exists only on instances of Cloud Virtual Machine.`,
        true,
        cause,
      )
    }
    if (response.status === 404) {
      throw credentialsError(
        `The metadata service has no role${name && ` ${name}`}. Bind a role to the instance in the console.`,
        true,
      )
    }
    if (!response.ok) {
      throw credentialsError(
        `The metadata service ${baseUrl.host} responded with HTTP ${response.status}. Try again.`,
        false,
      )
    }
    return { text, skew: serviceSkew(response.headers.get('date'), clock.now()) ?? 0 }
  }

  async function roleName(): Promise<string> {
    const name = (await get('')).text.trim()
    if (!name) throw credentialsError('The instance has no role. Bind a role to it in the console.', true)
    if (/^[\w+=,.@-]+$/.test(name)) return name
    throw credentialsError(
      `The response of ${baseUrl.host} is not the name of a role. Check that the host is the metadata service.`,
      false,
    )
  }

  return refreshing(
    async () => {
      const { text, skew } = await get(role ?? (await roleName()))
      const response = asObject(parseJson(text))
      const code = response.Code ?? 'Success'
      if (code !== 'Success') {
        throw credentialsError(
          `The metadata service returned no credentials: its Code is ${String(code).slice(0, 64)}, not Success. Check the role that is bound to the instance.`,
          false,
        )
      }
      const source = `The metadata service ${baseUrl.host}`
      return temporaryCredentials(response, response.ExpiredTime, { provider, source, skew })
    },
    { clock },
  )
}
