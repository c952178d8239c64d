import type { Clock, CredentialProvider } from '@tc3/core'
import { CredentialsError } from '@tc3/core/credentials/error'
import { expect } from 'vitest'

export const start = Date.UTC(2026, 0, 15, 12)

/** A clock that stands until it is advanced. Delays before retries resolve at once, timeouts never expire. */
export function stoppedClock(): Required<Clock> & { advance(ms: number): void } {
  let time = start
  return {
    now: () => time,
    sleep: (ms, signal) =>
      ms < 1000
        ? Promise.resolve()
        : new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    advance: (ms) => {
      time += ms
    },
  }
}

/** A ReadFile with only these files; an Error stands for a file that cannot be read. */
export function fileReader(files: Readonly<Record<string, string | Error>>) {
  return async (path: string): Promise<string> => {
    const file = files[path] ?? Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })
    if (file instanceof Error) throw file
    return file
  }
}

/** An error of the file system, such as EACCES. */
export function fileError(code: string): Error {
  return Object.assign(new Error(`${code}: the file`), { code })
}

/** A fetch that sends requests for hosts of the cloud to local origins, and fails for other hosts. */
export function routingFetch(origins: Readonly<Record<string, string>>): typeof fetch {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const origin = origins[url.host]
    if (origin === undefined) return Promise.reject(new TypeError('fetch failed'))
    return fetch(origin + url.pathname + url.search, init)
  }
}

/** Returns the error that the provider throws. */
export async function errorOf(provider: CredentialProvider): Promise<unknown> {
  try {
    await provider()
  } catch (error) {
    return error
  }
  throw new Error('The provider threw no error.')
}

/** Expects the provider to throw a CredentialsError with these fields, and returns its message. */
export async function credentialsErrorMessage(
  provider: CredentialProvider,
  fields: Partial<CredentialsError>,
): Promise<string> {
  const error = await errorOf(provider)
  expect(error).toBeInstanceOf(CredentialsError)
  expect(error).toMatchObject({ name: 'CredentialsError', ...fields })
  return error instanceof Error ? error.message : ''
}
