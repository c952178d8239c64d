import { type ParsedRequest, splitHeader, splitUrl, UnreadableRequest } from './parsed-request.js'

const requestLine = /^([A-Z]+) (\S+)(?: HTTP\/[\d.]+)?$/i

/** Whether a text begins like a request of HTTP. */
export function isHttp(text: string): boolean {
  return requestLine.test(text.split(/\r?\n/, 1).join())
}

/**
 * Reads a request of HTTP/1.1: the request line, the headers, an empty line, and the body.
 *
 * @throws {UnreadableRequest} If it is none.
 */
export function parseHttp(text: string): ParsedRequest {
  const end = /\r?\n\r?\n/.exec(text)
  const head = end ? text.slice(0, end.index) : text.trimEnd()
  const body = end ? text.slice(end.index + end[0].length) : ''
  const [first = '', ...lines] = head.split(/\r?\n/)
  const [, method = '', target = ''] = requestLine.exec(first) ?? []
  const headers = new Map(lines.map(splitHeader))
  const host = headers.get('host')
  if (target.startsWith('/') && host === undefined) {
    throw new UnreadableRequest('The request has no Host header, which every signature covers.')
  }
  const url = splitUrl(target.startsWith('/') ? `https://${host}${target}` : target)
  // A text editor may have added a line break at the end of a JSON or a form.
  return {
    ...url,
    method: method.toUpperCase(),
    host: host ?? url.host,
    headers,
    body: body.replace(/\r?\n$/, ''),
  }
}
