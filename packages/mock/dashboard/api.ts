/** An error response of the control API. */
export class ControlError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Sends a request to the control API.
 *
 * @param path Relative to the address of the page.
 * @throws {ControlError} If the emulator responds with an error.
 * @throws {TypeError} If the emulator cannot be reached.
 */
export async function send<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  const text = await response.text()
  if (!response.ok)
    throw new ControlError(response.status, errorIn(text) ?? `The status is ${response.status}.`)
  return JSON.parse(text)
}

function errorIn(text: string): string | undefined {
  try {
    const { error } = JSON.parse(text)
    return typeof error === 'string' ? error : undefined
  } catch {
    return undefined
  }
}

/** The address of the emulator, as callers use it. */
export const endpoint = location.origin

/** The path of a call of an action that needs no signature, relative to the page. */
export function callPath(action: string, region: string | undefined, account: string | undefined): string {
  const query = new URLSearchParams({ ...(region && { region }), ...(account && { account }) }).toString()
  return `calls/${encodeURIComponent(action)}${query && '?'}${query}`
}
