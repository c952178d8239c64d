import { ResponseError, ServiceError } from '../error.js'
import { envelope } from '../platform.js'
import { parseJson } from '../request/json.js'
import { type Exchange, type Reader, readText } from './exchange.js'
import { redact, start } from './redact.js'

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The RequestId of a Response; empty when it has none. */
export function requestIdOf(content: unknown): string {
  return isObject(content) ? text(content.RequestId) : ''
}

function readContent(body: string, statusCode: number, exchange: Exchange): Record<string, unknown> {
  const { action, region, host } = exchange
  let answer: unknown
  let cause: unknown
  try {
    answer = parseJson(body)
  } catch {
    try {
      // The parser's message quotes the text, which must be one that may be shown.
      JSON.parse(redact(body, exchange))
    } catch (error) {
      cause = error
    }
  }
  const content = isObject(answer) ? answer[envelope] : undefined
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
    if (statusCode >= 200 && statusCode < 300) return content
  }

  const problem =
    answer === undefined ? 'is not JSON' : isObject(content) ? 'holds no error' : `has no ${envelope}`
  throw new ResponseError(
    `${host} answered ${action} with HTTP ${statusCode} and a body that ${problem}; see received.`,
    {
      action,
      statusCode,
      received: start(redact(body, exchange)),
      cause,
      // Of an answer that was cut off, the RequestId may be left.
      requestId: requestId || (/"RequestId"\s*:\s*"([\w-]+)"/.exec(body)?.[1] ?? ''),
    },
  )
}

/**
 * Takes the content of `Response` out of a response. Chapter Responses.
 *
 * Throws a ServiceError for `Response.Error`, whatever the HTTP status, a ResponseError for any other body or
 * for a status that is no success, and a TransportError when the body breaks off.
 */
export const readResponse: Reader<Record<string, unknown>> = async (response, exchange) =>
  readContent(await readText(response, exchange), response.status, exchange)
