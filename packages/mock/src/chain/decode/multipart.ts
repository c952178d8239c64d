import { globals } from '@tc3/core/globals'
import { type ApiError, CommonError } from '../../api/api-error.js'
import { maxParameters, type Pairs, tooManyParameters } from '../../api/urlencoded.js'
import type { WireRequest } from '../../api/wire.js'
import { truncateName } from '../../message/truncate.js'
import { encodeBase64 } from './base64.js'

/**
 * Parses a body of multipart/form-data (Chapter Request Structure; RFC 7578): each part is a parameter, flattened as in
 * a form. The content of a part with a file name is encoded in Base64, as it would be in JSON.
 *
 * @throws {ApiError} InvalidRequest if the format is malformed, InvalidParameter if a name is repeated or a text is not
 * UTF-8.
 */
export function parseMultipart({ headers, body }: Pick<WireRequest, 'headers' | 'body'>): Pairs {
  const delimiter = `--${boundaryOf(headers.get('content-type') ?? '')}`
  // Decodes each byte as one character, so that indexes of the text are indexes of the bytes. Delimiters are ASCII.
  const text = new (globals().TextDecoder)('latin1').decode(body)
  const parameters = new Map<string, string>()
  let at = text.startsWith(delimiter) ? 0 : skipPreamble(text, delimiter)
  for (;;) {
    at += delimiter.length
    if (text.startsWith('--', at)) return [...parameters]
    const line = text.indexOf('\r\n', at)
    const blank = text.indexOf('\r\n\r\n', line)
    const end = text.indexOf(`\r\n${delimiter}`, line)
    if (line < 0 || /[^ \t]/.test(text.slice(at, line)))
      throw malformed('a boundary is followed by other text on its line')
    if (end < 0) throw malformed('the closing boundary, with two hyphens after it, is missing')
    if (blank < 0 || blank > end) throw malformed('the headers of a part are not followed by an empty line')
    if (blank - line > maxPartHeaders) throw malformed('the headers of a part are too long')
    const { name, isFile } = parseDisposition(
      decodeUtf8(body.subarray(line + 2, blank), 'the headers of a part'),
    )
    if (parameters.has(name)) {
      throw new CommonError(
        'InvalidParameter',
        `The parameter ${truncateName(name)} is given more than once; send it once.`,
      )
    }
    if (parameters.size === maxParameters) throw tooManyParameters()
    const content = body.subarray(blank + 4, Math.max(blank + 4, end))
    parameters.set(
      name,
      isFile ? encodeBase64(content) : decodeUtf8(content, `the parameter ${truncateName(name)}`),
    )
    at = end + 2
  }
}

/** The longest headers of a part, in bytes. They hold the name of a parameter, and the name and type of a file. */
const maxPartHeaders = 64 * 1024

function boundaryOf(contentType: string): string {
  const boundary = headerParameters(contentType).get('boundary') ?? ''
  if (boundary === '' || boundary.length > 70)
    throw malformed('the Content-Type has no boundary of 1 to 70 characters')
  return boundary
}

/** Returns the index of the first boundary; the text before it is ignored. */
function skipPreamble(text: string, delimiter: string): number {
  const before = text.indexOf(`\r\n${delimiter}`)
  if (before < 0) throw malformed('the boundary of the Content-Type does not occur in it')
  return before + 2
}

function parseDisposition(headers: string): { name: string; isFile: boolean } {
  const [, parameters = ''] = /^content-disposition:\s*form-data\s*(;.*)$/im.exec(headers) ?? []
  const named = headerParameters(parameters)
  const name = named.get('name')
  if (name === undefined) throw malformed('a part has no Content-Disposition: form-data with a name')
  // Browsers escape the characters that would end the quotes or the line.
  const unescaped = name.replace(/%(22|0D|0A)/gi, decodeURIComponent)
  return { name: unescaped, isFile: named.has('filename') || named.has('filename*') }
}

/** The parameters of a header, such as `; name="a"; filename=b`, by their names in lower case. The first of a name counts. */
function headerParameters(header: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  let at = header.indexOf(';')
  while (at >= 0) {
    const equals = header.indexOf('=', at)
    if (equals < 0) break
    const name = header
      .slice(header.lastIndexOf(';', equals) + 1, equals)
      .trim()
      .toLowerCase()
    const isQuoted = header[equals + 1] === '"'
    const start = isQuoted ? equals + 2 : equals + 1
    const end = isQuoted ? header.indexOf('"', start) : endOfToken(header, start)
    if (end < 0) break
    if (!parameters.has(name) && (isQuoted || end > start)) parameters.set(name, header.slice(start, end))
    at = header.indexOf(';', end)
  }
  return parameters
}

/** Returns the index after a value that is not in quotes. */
function endOfToken(header: string, start: number): number {
  const token = /[^\s;"]*/y
  token.lastIndex = start
  return start + (token.exec(header)?.[0].length ?? 0)
}

function decodeUtf8(bytes: Uint8Array, subject: string): string {
  try {
    return new (globals().TextDecoder)('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new CommonError(
      'InvalidParameter',
      `In the body, ${subject} is not UTF-8, the only character encoding supported.`,
    )
  }
}

function malformed(reason: string): ApiError {
  return new CommonError(
    'InvalidRequest',
    `The multipart format of the request body is incorrect: ${reason}.`,
  )
}
