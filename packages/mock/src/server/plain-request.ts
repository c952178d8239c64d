/** A request that is read without node:http: a POST to `/` that arrived as a whole. */
export interface PlainRequest {
  /** The names and the values of the headers in turn, as in a message of node:http. */
  readonly rawHeaders: readonly string[]
  readonly body: Buffer
}

interface HeaderLine {
  /** With its line break. */
  readonly text: string
  /** In lower case. */
  readonly name: string
  readonly value: string
}

const requestLine = 'POST / HTTP/1.1\r\n'

/** The most bytes of a head, far more than usual. */
const maxHeadSize = 8192

/** A line that all parsers read alike: printable ASCII, and no white space but one space after the colon and within the value. */
const headerLine = /^([\w-]+): ([!-~](?:[ -~]*[!-~])?)\r\n$/

/** Headers that change how a message is read, or what the server does before it has read the message. */
const unusualHeaders = new Set([
  'expect',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * Creates a function that reads the plain requests of one connection. It returns undefined for anything else: bytes that are
 * not in the exact form of usual clients, incomplete requests, and requests with further bytes after them.
 *
 * A caller repeats most lines of its last request. They are compared, which takes less time than reading them again.
 */
export function createPlainReader(): (bytes: Buffer) => PlainRequest | undefined {
  let lastLines: readonly HeaderLine[] = []
  return (bytes) => {
    const text = bytes.toString('latin1', 0, maxHeadSize)
    if (!text.startsWith(requestLine)) return undefined
    const lines: HeaderLine[] = []
    const rawHeaders: string[] = []
    let hosts = 0
    let length: number | undefined
    let at = requestLine.length
    while (!text.startsWith('\r\n', at)) {
      const last = lastLines[lines.length]
      const line = last && text.startsWith(last.text, at) ? last : readLine(bytes, text, at)
      if (!line || unusualHeaders.has(line.name)) return undefined
      const { name, value } = line
      if (name === 'connection' && value.toLowerCase() !== 'keep-alive') return undefined
      if (name === 'host') hosts += 1
      if (name === 'content-length') {
        if (length !== undefined || !/^\d{1,5}$/.test(value)) return undefined
        length = Number(value)
      }
      lines.push(line)
      rawHeaders.push(name, value)
      at += line.text.length
    }
    const start = at + 2
    if (hosts !== 1 || length === undefined || start + length !== bytes.length) return undefined
    lastLines = lines
    return { rawHeaders, body: bytes.subarray(start) }
  }
}

function readLine(bytes: Buffer, text: string, at: number): HeaderLine | undefined {
  const end = text.indexOf('\r\n', at)
  // Not a slice of the text, which would keep all of it in memory as long as the journal has the value.
  const line = end < 0 ? '' : bytes.toString('latin1', at, end + 2)
  const [, name, value] = headerLine.exec(line) ?? []
  if (name === undefined || value === undefined) return undefined
  return { text: line, name: name.toLowerCase(), value }
}
