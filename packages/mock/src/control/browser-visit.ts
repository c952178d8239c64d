import type { WireRequest, WireResponse } from '../api/wire.js'
import { controlPrefix } from './prefix.js'

/** Whether a person opens the address of the emulator in a browser. Calls with GET have a query or headers of the API. */
export function isBrowserVisit({ method, path, query, headers }: WireRequest): boolean {
  return (
    method === 'GET' &&
    path === '/' &&
    query === '' &&
    /\btext\/html\b/.test(headers.get('accept') ?? '') &&
    !headers.has('authorization') &&
    !headers.has('x-tc-action')
  )
}

/** The response to a browser that opens the address of the emulator. */
export const redirectToDashboard: WireResponse = {
  status: 302,
  headers: { location: controlPrefix, 'cache-control': 'no-store' },
  body: '',
}
