import { type ApiError, CommonError } from '../../api/api-error.js'
import type { Pairs } from '../../api/urlencoded.js'
import type { WireRequest } from '../../api/wire.js'
import { shown } from '../../util/shorten.js'
import { base64 } from './base64.js'

/** Gives each byte one character, and ASCII its own: what delimits parts is ASCII. */
const bytewise = new TextDecoder('latin1')
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Decodes a body of multipart/form-data (Chapter Request Structure; RFC 7578): each part is a parameter, flattened as in
 * a form. A part with a file name holds bytes, which are given in Base64, as JSON has them.
 *
 * @throws {ApiError} InvalidRequest where the format is malformed, InvalidParameter where a name comes twice or a text
 * is not UTF-8.
 */
export function multipart({ headers, body }: Pick<WireRequest, 'headers' | 'body'>): Pairs {
  const delimiter = `--${boundaryOf(headers.get('content-type') ?? '')}`
  const text = bytewise.decode(body)
  const parameters = new Map<string, string>()
  let at = text.startsWith(delimiter) ? 0 : afterPreamble(text, delimiter)
  for (;;) {
    at += delimiter.length
    if (text.startsWith('--', at)) return [...parameters]
    const line = text.indexOf('\r\n', at)
    const blank = text.indexOf('\r\n\r\n', line)
    const end = text.indexOf(`\r\n${delimiter}`, line)
    if (line < 0 || /[^ \t]/.test(text.slice(at, line))) throw malformed('a boundary has more on its line')
    if (end < 0) throw malformed('the last boundary, with two hyphens after it, is missing')
    if (blank < 0 || blank > end) throw malformed('the headers of a part have no empty line after them')
    const { name, isFile } = disposition(decoded(body.subarray(line + 2, blank), 'the headers of a part'))
    if (parameters.has(name)) {
      throw new CommonError(
        'InvalidParameter',
        `The parameter ${shown(name)} is given more than once; send it once.`,
      )
    }
    const content = body.subarray(blank + 4, Math.max(blank + 4, end))
    parameters.set(name, isFile ? base64(content) : decoded(content, `the parameter ${shown(name)}`))
    at = end + 2
  }
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] =
    /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70})(?:[\s;]|$))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) throw malformed('the Content-Type has no boundary of 1 to 70 characters')
  return boundary
}

/** What comes before the first boundary is no part. */
function afterPreamble(text: string, delimiter: string): number {
  const before = text.indexOf(`\r\n${delimiter}`)
  if (before < 0) throw malformed('the boundary of the Content-Type is not in it')
  return before + 2
}

function disposition(headers: string): { name: string; isFile: boolean } {
  const [, parameters = ''] = /^content-disposition:\s*form-data\s*(;.*)$/im.exec(headers) ?? []
  const [, quoted, plain] = /;\s*name=(?:"([^"]*)"|([^\s;"]+))/i.exec(parameters) ?? []
  const name = quoted ?? plain
  if (name === undefined) throw malformed('a part has no Content-Disposition: form-data with a name')
  // As browsers write what would end the quotes or the line.
  const unescaped = name.replace(/%(22|0D|0A)/gi, decodeURIComponent)
  return { name: unescaped, isFile: /;\s*filename\*?=/i.test(parameters) }
}

function decoded(bytes: Uint8Array, what: string): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new CommonError(
      'InvalidParameter',
      `In the body, ${what} is not UTF-8, the only character encoding supported.`,
    )
  }
}

function malformed(why: string): ApiError {
  return new CommonError('InvalidRequest', `The multipart format of the request body is incorrect: ${why}.`)
}
