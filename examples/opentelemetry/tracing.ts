// Traces the calls of a client with OpenTelemetry. Copy it into your program.
import { type Attributes, type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api'
import { type CallView, type Hooks, isResponseError, isServiceError } from '@tc3/core'

/** The low-cardinality type of an error. Messages can contain data that does not belong in a trace. */
function errorType(error: unknown): string {
  return (isServiceError(error) ? error.code : error instanceof Error && error.name) || '_OTHER'
}

/** The attributes of a response. */
function responseAttributes({
  statusCode,
  requestId,
}: {
  statusCode: number
  requestId: string
}): Attributes {
  return {
    'http.response.status_code': statusCode,
    'tencentcloud.request_id': requestId || undefined,
  }
}

/** Creates hooks that record a span for each call, as a child of the active span. */
export function tracingHooks(tracer: Tracer): Hooks {
  const spans = new WeakMap<CallView, Span>()
  return {
    call({ call }) {
      const method = `${call.service}/${call.action}`
      const attributes = {
        'rpc.system.name': 'tencentcloud',
        'rpc.method': method,
        'cloud.region': call.region,
      }
      spans.set(call, tracer.startSpan(method, { kind: SpanKind.CLIENT, attributes }))
    },
    request({ call, attempts, endpoint }) {
      const { protocol, hostname, port } = new URL(endpoint)
      spans.get(call)?.setAttributes({
        'server.address': hostname,
        'server.port': Number(port) || (protocol === 'http:' ? 80 : 443),
        'http.request.resend_count': attempts > 1 ? attempts - 1 : undefined,
      })
    },
    retry({ call, error, delay }) {
      spans
        .get(call)
        ?.addEvent('retry', { 'error.type': errorType(error), 'tencentcloud.retry.delay': delay })
    },
    response({ call, ...response }) {
      spans.get(call)?.setAttributes(responseAttributes(response)).end()
    },
    error({ call, error }) {
      const type = errorType(error)
      const attributes = isServiceError(error) || isResponseError(error) ? responseAttributes(error) : {}
      spans
        .get(call)
        ?.setAttributes({ ...attributes, 'error.type': type })
        .setStatus({ code: SpanStatusCode.ERROR, message: type })
        .end()
    },
  }
}
