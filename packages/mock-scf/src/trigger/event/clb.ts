import { bodyText, callerAddress, callerHeaders, type HttpMessage } from './http.js'

/** Returns the event of a load balancer. */
export function clbEvent({ request, path }: HttpMessage): object {
  const { origin, query, method, host } = request
  const { port } = new URL(origin)
  const address = callerAddress(request)
  return {
    headers: {
      ...callerHeaders(request),
      Host: host,
      'X-Real-IP': address,
      'X-Forwarded-For': address,
      'X-Vip': '127.0.0.1',
      'X-Vport': port === '' ? '80' : port,
      'X-Uri': query === '' ? path : `${path}?${query}`,
      'X-Method': method,
    },
    payload: payloadOf(bodyText(request)),
    isBase64Encoded: 'false',
  }
}

/** The body, parsed if it is a JSON object. */
function payloadOf(body: string): unknown {
  if (body === '') return {}
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : body
  } catch {
    return body
  }
}
