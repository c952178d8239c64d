// Tells OpenTelemetry of the calls of a client. Copy it into your program.
import { type Attributes, type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api'
import { type CallView, type Hooks, isResponseError, isServiceError } from '@tc3/core'

/** An error as one of few words; messages may tell what a trace should not. */
function typeOf(error: unknown): string {
  return (isServiceError(error) ? error.code : error instanceof Error && error.name) || '_OTHER'
}

/** What is known of an answer. */
function answerOf({ statusCode, requestId }: { statusCode: number; requestId: string }): Attributes {
  return {
    'http.response.status_code': statusCode,
    'tencentcloud.request_id': requestId || undefined,
  }
}

/** Hooks that make a span of each call, a child of the span that is active where the call is made. */
export function traced(tracer: Tracer): Hooks {
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
      spans.get(call)?.addEvent('retry', { 'error.type': typeOf(error), 'tencentcloud.retry.delay': delay })
    },
    response({ call, ...answer }) {
      spans.get(call)?.setAttributes(answerOf(answer)).end()
    },
    error({ call, error }) {
      const type = typeOf(error)
      const answer = isServiceError(error) || isResponseError(error) ? answerOf(error) : {}
      spans
        .get(call)
        ?.setAttributes({ ...answer, 'error.type': type })
        .setStatus({ code: SpanStatusCode.ERROR, message: type })
        .end()
    },
  }
}
