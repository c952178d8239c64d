import type { Clock } from '../clock.js'
import type { CredentialProvider } from '../credentials.js'
import { within } from '../resilience/deadline.js'
import { CredentialsError } from './error.js'
import { membersOf, temporaryCredentials } from './internal/temporary.js'
import { refreshing } from './refreshing.js'

/** How `fromCvmRole` asks. */
export interface CvmRoleOptions {
  /** The role; the one that is bound to the instance by default. */
  readonly role?: string | undefined
  /** The origin of the metadata service; `http://metadata.tencentyun.com` by default. */
  readonly endpoint?: string | URL | undefined
  /** How long to wait for each of its answers, in milliseconds; 1000 by default. */
  readonly timeout?: number | undefined
  /** Sends the requests; the platform's `fetch` by default. */
  readonly fetch?: typeof fetch | undefined
  /** Tells when the credentials end; the system's clock by default. */
  readonly clock?: Clock | undefined
}

const provider = 'cvm-role'

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // The reason could quote a key.
    return undefined
  }
}

/**
 * Temporary credentials of the role bound to the Cloud Virtual Machine instance this runs on, from its metadata
 * service; refreshed before they end.
 *
 * Throws a TypeError when `endpoint` is no URL. The provider throws a CredentialsError when there is no metadata
 * service, no role is bound, or what answers is not the metadata service.
 */
export function fromCvmRole(options: CvmRoleOptions = {}): CredentialProvider {
  const { role, clock = Date, timeout = 1000 } = options
  const folder = new URL(
    '/latest/meta-data/cam/security-credentials/',
    options.endpoint ?? 'http://metadata.tencentyun.com',
  )
  const fail = (problem: string, absent: boolean, cause?: unknown): CredentialsError =>
    new CredentialsError(problem, { provider, absent, cause })

  const expired = (): Error => new Error(`No answer came within ${timeout} ms.`)

  async function get(name: string): Promise<string> {
    let response: Response
    let text: string
    try {
      ;[response, text] = await within({ ms: timeout, clock, signal: undefined, expired }, async (signal) => {
        const url = new URL(encodeURIComponent(name), folder)
        // The metadata service never redirects.
        const answer = await (options.fetch ?? fetch)(url, { redirect: 'manual', signal: signal ?? null })
        return [answer, await answer.text()]
      })
    } catch (cause) {
      throw fail(
        `The metadata service ${folder.host} cannot be reached. It is there only on instances of Cloud Virtual Machine.`,
        true,
        cause,
      )
    }
    if (response.status === 404) {
      throw fail(
        `The metadata service knows no role${name && ` ${name}`}. Bind a role to the instance in the console.`,
        true,
      )
    }
    if (!response.ok) {
      throw fail(
        `The metadata service ${folder.host} answered with HTTP ${response.status}. Try again.`,
        false,
      )
    }
    return text
  }

  async function roleName(): Promise<string> {
    const name = (await get('')).trim()
    if (!name) throw fail('The instance has no role. Bind a role to it in the console.', true)
    if (/^[\w+=,.@-]+$/.test(name)) return name
    throw fail(
      `What ${folder.host} answered is no name of a role. Check that it is the metadata service that answers.`,
      false,
    )
  }

  return refreshing(
    async () => {
      const answer = membersOf(parse(await get(role ?? (await roleName()))))
      const code = answer.Code ?? 'Success'
      if (code !== 'Success') {
        throw fail(
          `The metadata service gives no credentials: its Code is ${String(code).slice(0, 64)}, not Success. Check the role bound to the instance.`,
          false,
        )
      }
      const from = `The metadata service ${folder.host}`
      return temporaryCredentials(answer, answer.ExpiredTime, { provider, from })
    },
    { clock },
  )
}
