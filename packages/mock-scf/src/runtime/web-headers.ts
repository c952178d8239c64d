import type { IncomingMessage } from 'node:http'
import type { WireRequest, WireResponse } from '@tc3/mock'
import type { CodeRun } from './code-run.js'

/** The headers that concern one connection only. */
const ofConnection = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** Returns the headers that a program receives: those of the caller, and those of the platform, which callers cannot set. */
export function requestHeaders(
  run: CodeRun,
  { host, headers, body, remoteAddress = '127.0.0.1' }: WireRequest,
): Record<string, string> {
  const passed = [...headers].filter(
    ([name]) => !ofConnection.includes(name) && name !== 'expect' && !name.startsWith('x-scf-'),
  )
  return {
    ...Object.fromEntries(passed),
    host,
    ...((body.length > 0 || headers.has('content-length')) && { 'content-length': String(body.length) }),
    'X-Scf-Request-Id': run.requestId,
    'X-Scf-Memory': String(run.memorySize),
    'X-Scf-Timeout': String(run.timeout * 1000),
    'X-Scf-Version': run.version,
    'X-Scf-Name': run.functionName,
    'X-Scf-Namespace': run.namespace,
    'X-Scf-Region': run.region,
    'X-Scf-Appid': run.account,
    'X-Scf-Uin': run.account,
    'X-Scf-Remote-Addr': remoteAddress,
  }
}

/** Returns the headers of a response that callers get. */
export function responseHeaders({ rawHeaders }: IncomingMessage, kept: readonly string[] = []) {
  const headers: Record<string, readonly string[]> = {}
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase()
    if (ofConnection.includes(name) && !kept.includes(name)) continue
    headers[name] = [...(headers[name] ?? []), rawHeaders[index + 1] ?? '']
  }
  return headers satisfies WireResponse['headers']
}
