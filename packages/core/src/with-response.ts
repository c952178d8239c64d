import type { CallOptions, Client } from './client.js'
import type { Exchange } from './response/exchange.js'
import { readResponse } from './response/parse.js'
import type { Action } from './service.js'
import type { HttpResponse } from './transport/transport.js'

/** The HTTP response of a call, without its body. */
export interface ResponseHead {
  /** The HTTP status. */
  readonly status: number
  /** The headers by lower-case name. The values of a repeated header are joined by commas. */
  readonly headers: Readonly<Record<string, string>>
}

/** The output of a call, and the HTTP response that it comes from. */
export interface OutputWithResponse<Output extends object> {
  /** The content of `Response`, as `send` returns it. */
  readonly output: Output
  /** The status and the headers of the response. */
  readonly response: ResponseHead
}

async function readWithResponse<Output extends object>(
  response: HttpResponse,
  exchange: Exchange,
): Promise<OutputWithResponse<Output>> {
  // The action's types state the content of its Response; the service ensures it, not the client.
  const output = (await readResponse(response, exchange)) as Output
  const headers: Record<string, string> = {}
  response.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value
  })
  return { output, response: { status: response.status, headers } }
}

/**
 * Calls an action like `send`, and also returns the status and the headers of the HTTP response, for debugging. For the
 * whole body as text, pass `(response) => response.text()` to `client.receive`.
 *
 * @throws The same errors as `send`.
 */
export function withResponse<Input extends object, Output extends object>(
  client: Client,
  action: Action<Input, Output>,
  input: NoInfer<Input>,
  options?: CallOptions,
): Promise<OutputWithResponse<Output>> {
  return client.receive(action, input, readWithResponse<Output>, options)
}
