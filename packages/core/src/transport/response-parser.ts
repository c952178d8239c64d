/** The status line and headers of a response. */
export interface ResponseHead {
  readonly status: number
  /** The values by names in lowercase; those of a repeated header are joined by commas. */
  readonly headers: ReadonlyMap<string, string>
}

/** What a parser does with the parts of a response. */
export interface ResponseHandler {
  onHead(head: ResponseHead): void
  onBody(bytes: Buffer): void
  /** @param isReusable Whether another request can be sent over the connection. */
  onEnd(isReusable: boolean): void
}

const statusLine = /^HTTP\/1\.([01]) (\d{3})(?: [^\r\n]*)?$/
// No control characters: a line break that stands alone could hide another header.
const headerLine = /^([\w!#$%&'*+.^`|~-]+):([\t\x20-\x7e\x80-\xff]*)$/
const chunkLine = /^([\da-f]{1,12})(?:;[\t\x20-\x7e\x80-\xff]*)?$/i

/** The message does not quote the response, which may repeat the request. */
function malformed(part: string): Error {
  return new Error(`The server sent no valid HTTP/1.1: ${part}.`)
}

function parseHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of lines) {
    const match = headerLine.exec(line)
    if (!match) throw malformed('a header is malformed')
    const [, name = '', value = ''] = match
    const key = name.toLowerCase()
    const earlier = headers.get(key)
    headers.set(key, earlier === undefined ? value.trim() : `${earlier}, ${value.trim()}`)
  }
  return headers
}

/** Returns the length of a body; undefined if the headers have none. */
function contentLength(headers: ResponseHead['headers']): number | undefined {
  const length = headers.get('content-length')
  if (length === undefined) return undefined
  // Two lengths are joined by a comma.
  if (!/^\d{1,15}$/.test(length)) throw malformed('the Content-Length is malformed')
  return Number(length)
}

/** Whether the last of the items of a header is a token, in any case. */
function endsWith(list: string, token: string): boolean {
  return list.split(',').at(-1)?.trim().toLowerCase() === token
}

function includes(list: string | undefined, token: string): boolean {
  return !!list?.split(',').some((item) => item.trim().toLowerCase() === token)
}

/** What the next bytes are: a head, body of a known length, body up to the end of the connection, parts of a chunk. */
type Expected = 'head' | 'sized' | 'unsized' | 'chunk size' | 'chunk' | 'chunk end' | 'trailer' | 'nothing'

/**
 * Parses one response of HTTP/1.1 or 1.0, after any provisional ones. It is as strict as the parser of Node: a lenient one
 * may see another response than the proxies in front of the API.
 */
export class ResponseParser {
  readonly #handler: ResponseHandler
  readonly #maxHeadBytes: number
  #expected: Expected = 'head'
  /** The beginning of a head or of a line. */
  #incomplete = ''
  /** The bytes that are missing of the body, or of the chunk. */
  #missing = 0
  #trailerLength = 0
  #isPersistent = false
  /** Whether any byte has arrived. */
  hasStarted = false

  /** @param maxHeadBytes The maximum size of a head, of the line before a chunk, and of all trailers. */
  constructor(handler: ResponseHandler, maxHeadBytes: number) {
    this.#handler = handler
    this.#maxHeadBytes = maxHeadBytes
  }

  /**
   * Parses the next bytes.
   *
   * @throws {Error} If they are malformed.
   */
  push(bytes: Buffer): void {
    this.hasStarted = true
    let offset = 0
    while (offset < bytes.length) {
      const expected = this.#expected
      if (expected === 'head') offset = this.#parseHead(bytes, offset)
      else if (expected === 'unsized') {
        this.#handler.onBody(offset === 0 ? bytes : bytes.subarray(offset))
        return
      } else if (expected === 'sized' || expected === 'chunk') offset = this.#parseBody(bytes, offset)
      else if (expected === 'nothing') throw malformed('bytes follow the response')
      else offset = this.#parseLine(bytes, offset)
    }
  }

  /**
   * Ends a response whose body is everything up to the end of the connection.
   *
   * @returns Whether the response is complete.
   */
  end(): boolean {
    if (this.#expected === 'unsized') this.#finish(false)
    return this.#expected === 'nothing'
  }

  #parseHead(bytes: Buffer, offset: number): number {
    const before = this.#incomplete
    const limit = this.#maxHeadBytes - before.length
    const text = before + bytes.toString('latin1', offset, offset + limit)
    // The line break may be split.
    const end = text.indexOf('\r\n\r\n', Math.max(0, before.length - 3))
    if (end < 0) {
      if (bytes.length - offset >= limit)
        throw malformed(`the headers have more than ${this.#maxHeadBytes} bytes`)
      // Otherwise a server that is no HTTP server would be waited for.
      if (!'HTTP/1.'.startsWith(text.slice(0, 7))) throw malformed('the status line is malformed')
      this.#incomplete = text
      return bytes.length
    }
    this.#incomplete = ''
    const [first = '', ...lines] = text.slice(0, end).split('\r\n')
    const [, minor, status] = statusLine.exec(first) ?? []
    if (status === undefined) throw malformed('the status line is malformed')
    this.#startBody(minor === '1', { status: Number(status), headers: parseHeaders(lines) })
    return offset + end + 4 - before.length
  }

  #startBody(isVersion11: boolean, head: ResponseHead): void {
    const { status, headers } = head
    if (status === 101) throw malformed('it switches to another protocol, which no request asked for')
    this.#isPersistent = isVersion11 && !includes(headers.get('connection'), 'close')
    if (status >= 100 && status < 200) {
      if (this.#isPersistent) return
      throw malformed('only a provisional response was sent')
    }
    const length = contentLength(headers)
    const coding = headers.get('transfer-encoding')
    if (length !== undefined && coding !== undefined)
      throw malformed('it has both a Content-Length and a Transfer-Encoding')
    this.#handler.onHead(head)
    if (status === 204 || status === 304 || length === 0) this.#finish(this.#isPersistent)
    else if (coding !== undefined && endsWith(coding, 'chunked')) this.#expected = 'chunk size'
    else if (length === undefined) this.#expected = 'unsized'
    else {
      this.#expected = 'sized'
      this.#missing = length
    }
  }

  #parseBody(bytes: Buffer, offset: number): number {
    const end = Math.min(bytes.length, offset + this.#missing)
    this.#missing -= end - offset
    this.#handler.onBody(bytes.subarray(offset, end))
    if (this.#missing === 0) {
      if (this.#expected === 'sized') this.#finish(this.#isPersistent)
      else this.#expected = 'chunk end'
    }
    return end
  }

  /** Parses a line of the framing of chunks. */
  #parseLine(bytes: Buffer, offset: number): number {
    const lineFeed = bytes.indexOf('\n', offset)
    const end = lineFeed < 0 ? bytes.length : lineFeed + 1
    if (this.#incomplete.length + end - offset > this.#maxHeadBytes) throw malformed('a chunk has no end')
    const text = this.#incomplete + bytes.toString('latin1', offset, end)
    if (lineFeed < 0) {
      this.#incomplete = text
      return end
    }
    this.#incomplete = ''
    if (!text.endsWith('\r\n')) throw malformed('a chunk is malformed')
    this.#interpretLine(text.slice(0, -2))
    return end
  }

  #interpretLine(line: string): void {
    if (this.#expected === 'chunk size') {
      const [, size] = chunkLine.exec(line) ?? []
      if (size === undefined) throw malformed('the size of a chunk is malformed')
      this.#missing = Number.parseInt(size, 16)
      this.#expected = this.#missing > 0 ? 'chunk' : 'trailer'
    } else if (this.#expected === 'chunk end') {
      if (line !== '') throw malformed('a chunk is longer than its size')
      this.#expected = 'chunk size'
    } else if (line === '') this.#finish(this.#isPersistent)
    else {
      this.#trailerLength += line.length
      if (this.#trailerLength > this.#maxHeadBytes || !headerLine.test(line))
        throw malformed('a trailer is malformed')
    }
  }

  #finish(isReusable: boolean): void {
    this.#expected = 'nothing'
    this.#handler.onEnd(isReusable)
  }
}
