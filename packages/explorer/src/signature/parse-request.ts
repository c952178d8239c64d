import { parseCurl } from './parse-curl.js'
import { isHttp, parseHttp } from './parse-http.js'
import { type ParsedRequest, splitUrl, UnreadableRequest } from './parsed-request.js'

/** The longest request that is read, in characters. The cloud takes ten megabytes, but pages would be slow. */
const maxLength = 1_000_000

/**
 * Reads a request: a command of curl, a request of HTTP, or a URL.
 *
 * @throws {UnreadableRequest} If it is neither. The message says what was expected.
 */
export function parseRequest(text: string): ParsedRequest {
  if (text.length > maxLength) {
    throw new UnreadableRequest(`The request is longer than ${maxLength.toLocaleString('en')} characters.`)
  }
  const begin = text.trimStart()
  if (/^(\$ )?curl\s/.test(begin)) return parseCurl(begin.replace(/^\$ /, '').trimEnd())
  if (isHttp(begin)) return parseHttp(begin)
  if (/^https?:\/\/\S+$/.test(begin.trimEnd())) {
    return { ...splitUrl(begin.trimEnd()), method: 'GET', headers: new Map(), body: '' }
  }
  throw new UnreadableRequest(
    'This is neither a command of curl, nor a request of HTTP such as POST / HTTP/1.1, nor a URL.',
  )
}
