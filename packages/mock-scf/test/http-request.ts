import { once } from 'node:events'
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

/** A response to {@link httpSend}. */
export interface HttpResponse {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Sends a request to a server of this machine. The host of the URL need not resolve: it is the Host of the request. */
export async function httpSend(
  url: string,
  options: {
    method?: string
    headers?: Record<string, string>
    body?: string | Buffer
    /** The Host, if it is not that of the URL. */
    host?: string
  } = {},
): Promise<HttpResponse> {
  const { host, port, pathname, search } = new URL(url)
  const { method = 'GET', headers = {}, body = '' } = options
  const request = httpRequest({
    host: '127.0.0.1',
    port,
    path: pathname + search,
    method,
    headers: {
      ...headers,
      host: options.host ?? host,
      ...(body.length > 0 && { 'content-length': String(body.length) }),
    },
    agent: false,
  }).end(body)
  const response: IncomingMessage = (await once(request, 'response'))[0]
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}
