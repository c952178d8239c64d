import { parseJson, readText } from '#runtime'
import { ResponseError, ServiceError } from '../error.js'
import { envelope } from '../platform.js'

import { type Exchange, type Reader, transportError } from './exchange.js'
import { excerpt, redact } from './redact.js'

function isObject(value: unknown): value is Record<string, unknown> {
  return Object(value) === value && !Array.isArray(value)
}

type Secrets = Pick<Exchange, 'secrets'>

function textOf(value: unknown, secrets: Secrets): string {
  return typeof value === 'string' ? redact(value, secrets) : ''
}

/** The RequestId of a Response, redacted; empty if it has none. */
export function requestIdOf(content: unknown, secrets: Secrets): string {
  return textOf(Object(content).RequestId, secrets)
}

/** Finds the RequestId in a body that is not whole. */
function requestIdIn(text: string): string | undefined {
  return /"RequestId": ?"([\w-]{1,64})"/.exec(text)?.[1]
}

/** Creates the error of a response that is not one of the API. */
export function responseError(
  problem: string,
  statusCode: number,
  { action, host }: Exchange,
  fields: { received: string; requestId: string; cause?: unknown },
): ResponseError {
  return new ResponseError(`${host} responded to ${action} with HTTP ${statusCode}; its body ${problem}.`, {
    action,
    statusCode,
    ...fields,
  })
}

/**
 * Returns the content of `Response`. Chapter Responses.
 *
 * @throws {ServiceError} If the body has `Response.Error`, whatever the HTTP status.
 * @throws {ResponseError} If the body has no `Response`, or is too large, or the HTTP status is not a success.
 * @throws {TransportError} If the body is cut off.
 */
export const readResponse: Reader<Record<string, unknown>> = async (response, exchange) => {
  const { action, region, maxResponseBytes } = exchange
  const { ok, status: statusCode } = response
  const body = { text: '' }
  const received = (): string => excerpt(body.text, exchange)
  let problem = `has more than ${maxResponseBytes} bytes, the limit of the option maxResponseBytes`
  let isComplete: boolean
  let cause: unknown
  let content: unknown
  try {
    isComplete = await readText(response, body, maxResponseBytes)
  } catch (error) {
    throw transportError(exchange, error, { statusCode, received: received() })
  }
  if (isComplete) {
    problem = 'is not a response of the API'
    try {
      content = Object(parseJson(body.text))[envelope]
    } catch {
      problem = 'is not JSON'
      try {
        // Parsed again, because the message of a SyntaxError quotes the text.
        JSON.parse(redact(body.text, exchange))
      } catch (error) {
        cause = error
      }
    }
  }
  const error: unknown = Object(content).Error
  if (ok && isObject(content) && !isObject(error)) return content
  const requestId = requestIdOf(content, exchange)
  if (isObject(error)) {
    const code = textOf(error.Code, exchange)
    const message = textOf(error.Message, exchange)
    throw new ServiceError(
      `${action} failed with ${code}: ${message}${requestId && ` (RequestId ${requestId})`}`,
      { code, requestId, action, region, statusCode },
    )
  }
  throw responseError(problem, statusCode, exchange, {
    received: received(),
    cause,
    // A truncated body may still contain the RequestId.
    requestId: requestId || textOf(requestIdIn(body.text), exchange),
  })
}
