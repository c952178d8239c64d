import { jsonResponse, type WireResponse } from '@tc3/mock'
import * as v from 'valibot'
import { decodeBase64 } from '../code/zip.js'
import type { FinishedInvocation } from '../invocation/execution.js'
import { statusCodes } from '../runtime/status-codes.js'

const headerValue = v.union([v.string(), v.number(), v.boolean()])

/** The result of a function that determines the whole response. */
const integrationResult = v.object({
  statusCode: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  headers: v.optional(v.record(v.string(), v.union([headerValue, v.array(headerValue)])), {}),
  body: v.optional(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
})

/** The headers that the server sets. */
const ofServer = ['content-length', 'transfer-encoding', 'connection']

const validName = /^[\w!#$%&'*+.^`|~-]+$/
const validValue = /^[\t\x20-\x7e\x80-\xff]*$/

/** Returns the response that the result of a function describes; undefined if the result has another form. */
function integrationResponse(result: unknown): WireResponse | undefined {
  const { success, output } = v.safeParse(integrationResult, result)
  if (!success) return undefined
  const headers: Record<string, readonly string[]> = {}
  for (const [name, value] of Object.entries(output.headers)) {
    const values = [value].flat().map(String)
    if (!validName.test(name) || !values.every((text) => validValue.test(text))) return undefined
    if (!ofServer.includes(name.toLowerCase())) headers[name.toLowerCase()] = values
  }
  const body = output.isBase64Encoded ? decodeBase64(output.body) : output.body
  return body === undefined ? undefined : { status: output.statusCode, headers, body }
}

/** Returns the response with the whole result of a function. */
export function wholeResult({ result }: FinishedInvocation, status = 200): WireResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: result.retMsg }
}

/** The result of a custom runtime may be any text. */
function parse(result: string): unknown {
  try {
    return JSON.parse(result)
  } catch {
    return result
  }
}

/** Returns the response of a function URL to a request. */
export function urlResponse(invocation: FinishedInvocation): WireResponse {
  const { statusCode, retMsg } = invocation.result
  if (statusCode !== 0) return wholeResult(invocation, statusCode)
  const value = parse(retMsg)
  if (typeof value !== 'object' || value === null || !('statusCode' in value)) return wholeResult(invocation)
  return (
    integrationResponse(value) ??
    webFailure(
      statusCodes.malformedResponse,
      'A result with statusCode must be {"statusCode":200,"headers":{"name":"value"},"body":"text","isBase64Encoded":false}, with a statusCode from 200 to 599.',
    )
  )
}

/**
 * Returns the response of API Gateway or of a load balancer, with the result of a function that must describe it.
 *
 * @param message The words of the product for a result with another form.
 */
export function integratedResponse({ result }: FinishedInvocation, message: string): WireResponse {
  const response = result.statusCode === 0 ? integrationResponse(parse(result.retMsg)) : undefined
  const status = statusCodes.malformedResponse
  return response ?? jsonResponse({ errno: status, error: message }, status)
}

/** Returns the response to a request whose invocation failed before the function responded. */
export function webFailure(statusCode: number, errorMessage: string): WireResponse {
  return jsonResponse({ errorMessage, statusCode }, statusCode)
}
