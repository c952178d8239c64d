import { ResponseError, ServiceError } from './error.js'

/** An HTTP response and the call it answers. */
export interface Reception {
  readonly action: string
  readonly region: string | undefined
  /** The host that was called. */
  readonly host: string
  readonly statusCode: number
  readonly body: string
  /** The texts that no error may show, should the body repeat them. */
  readonly secrets: readonly string[]
}

const receivedLimit = 1024

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Takes the content of `Response` out of a response. Chapter Responses.
 *
 * Throws a ServiceError for `Response.Error`, whatever the HTTP status, and a ResponseError for any other body or
 * for a status that is no success.
 */
export const readResponse = (reception: Reception): Record<string, unknown> => {
  const { action, region, host, statusCode, body, secrets } = reception
  const envelope = parse(body)
  const content = isObject(envelope) ? envelope.Response : undefined

  if (isObject(content)) {
    const error = content.Error
    if (isObject(error)) {
      throw new ServiceError(text(error.Message), {
        code: text(error.Code),
        requestId: text(content.RequestId),
        action,
        region,
        statusCode,
      })
    }
    if (statusCode >= 200 && statusCode < 300) return content
  }

  const problem =
    envelope === undefined ? 'is not JSON' : isObject(content) ? 'holds no error' : 'has no Response'
  const received = secrets.reduce((shown, secret) => shown.replaceAll(secret, '[secret]'), body)
  throw new ResponseError(
    `${host} answered ${action} with HTTP ${statusCode} and a body that ${problem}; expected HTTP 200 and JSON with a Response. See \`received\`.`,
    { action, statusCode, received: received.slice(0, receivedLimit) },
  )
}
