import { ResponseError, ServiceError } from '../error.js'
import { envelope } from '../platform.js'
import { parseJson } from '../request/json.js'
import { decodeBody } from '../transport/decode-body.js'
import type { HttpResponse } from '../transport/transport.js'
import { type Exchange, type Reader, transportError } from './exchange.js'
import { excerpt, redact } from './redact.js'

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The RequestId of a Response; empty if it has none. */
export function requestIdOf(content: unknown): string {
  return isObject(content) ? text(content.RequestId) : ''
}

/** Returns the content of `Response` of a body, or throws the error that it describes. */
function parseBody(
  body: string,
  { ok, status: statusCode }: HttpResponse,
  exchange: Exchange,
): Record<string, unknown> {
  const { action, region, host } = exchange
  let parsed: unknown
  let cause: unknown
  try {
    parsed = parseJson(body)
  } catch {
    try {
      // Parsed again, because the message of a SyntaxError quotes the text.
      JSON.parse(redact(body, exchange))
    } catch (error) {
      cause = error
    }
  }
  const content = isObject(parsed) ? parsed[envelope] : undefined
  const requestId = requestIdOf(content)

  if (isObject(content)) {
    const error = content.Error
    if (isObject(error)) {
      throw new ServiceError(redact(text(error.Message), exchange), {
        code: text(error.Code),
        requestId,
        action,
        region,
        statusCode,
      })
    }
    if (ok) return content
  }

  const problem =
    parsed === undefined ? 'is not JSON' : isObject(content) ? 'has no Error' : `has no ${envelope}`
  throw new ResponseError(`${host} responded to ${action} with HTTP ${statusCode}; its body ${problem}.`, {
    action,
    statusCode,
    received: excerpt(body, exchange),
    cause,
    // A truncated body may still contain the RequestId.
    requestId: requestId || (/"RequestId"\s*:\s*"([\w-]+)"/.exec(body)?.[1] ?? ''),
  })
}

/**
 * Returns the content of `Response`. Chapter Responses.
 *
 * @throws {ServiceError} If the body has `Response.Error`, whatever the HTTP status.
 * @throws {ResponseError} If the body has no `Response`, or the HTTP status is not a success.
 * @throws {TransportError} If the body is cut off.
 */
export const readResponse: Reader<Record<string, unknown>> = async (response, exchange) => {
  const received = { text: '' }
  try {
    await decodeBody(response.body, received)
  } catch (cause) {
    throw transportError(exchange, cause, {
      statusCode: response.status,
      received: excerpt(received.text, exchange),
    })
  }
  return parseBody(received.text, response, exchange)
}
