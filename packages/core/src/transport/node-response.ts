import { readText } from '../body-text/node.js'
import type { HttpBody, HttpResponse } from './transport.js'

/** A response with a body of any kind. */
export class NodeResponse<Body extends HttpBody> implements HttpResponse {
  readonly status: number
  readonly headers: HttpResponse['headers']
  readonly body: Body

  constructor(status: number, headers: HttpResponse['headers'], body: Body) {
    this.status = status
    this.headers = headers
    this.body = body
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  async text(): Promise<string> {
    const received = { text: '' }
    await readText(this, received, Number.POSITIVE_INFINITY)
    return received.text
  }
}
