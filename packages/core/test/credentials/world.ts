import type { Clock, CredentialProvider } from '@tc3/core'
import { CredentialsError } from '@tc3/core/credentials/error'
import { expect } from 'vitest'

export const start = Date.UTC(2026, 0, 15, 12)

/** A clock that stands until it is set on. Waits before retries pass at once; those of timeouts never do. */
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

/** Reads of a file system that has only these files; an Error stands for a file that cannot be read. */
export function readerOf(files: Readonly<Record<string, string | Error>>) {
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

/** A fetch to which hosts of the cloud are reached at local origins, and all others not at all. */
export function routed(origins: Readonly<Record<string, string>>): typeof fetch {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const origin = origins[url.host]
    if (origin === undefined) return Promise.reject(new TypeError('fetch failed'))
    return fetch(origin + url.pathname + url.search, init)
  }
}

/** What the provider throws. */
export async function thrownBy(provider: CredentialProvider): Promise<unknown> {
  try {
    await provider()
  } catch (error) {
    return error
  }
  throw new Error('the provider threw nothing')
}

/** Expects the provider to throw a CredentialsError with these fields and gives its message. */
export async function problemOf(
  provider: CredentialProvider,
  fields: Partial<CredentialsError>,
): Promise<string> {
  const error = await thrownBy(provider)
  expect(error).toBeInstanceOf(CredentialsError)
  expect(error).toMatchObject({ name: 'CredentialsError', ...fields })
  return error instanceof Error ? error.message : ''
}
