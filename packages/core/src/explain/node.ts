import { algorithm, v3MaxBytes } from '../platform.js'
import type { AdviceOnSize, DescribeCause, DescribeCredentials, IsUnsent } from './explain.js'

// The codes of Node and compatible runtimes for a connection that was never established.
const connectionErrors = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/

// In the words of OpenSSL, BoringSSL and rustls, with which Node, Bun and Deno speak TLS.
const notTls = /wrong.version.number|packet.length.too.long|InvalidContentType/i

/** An error at the end of a chain of causes. */
interface RootCause {
  readonly text: string
  readonly code: string
}

/**
 * The root causes of an error: `fetch` has one, and a connection has one for each address that was tried.
 *
 * @param depth The number of levels to follow, because causes may form a circle.
 */
function rootCauses(error: unknown, depth = 8): RootCause[] {
  const { message, code: anyCode, cause, errors } = Object(error)
  const inner: unknown[] = [cause ?? [], errors ?? []].flat()
  const causes = depth > 0 ? inner.flatMap((next) => rootCauses(next, depth - 1)) : []
  if (causes.length > 0) return causes
  const text = String(message ?? error)
  // Those of a DOMException are numbers without meaning.
  const code = typeof anyCode === 'string' ? anyCode : ''
  return [{ text: text.includes(code) ? text : `${text} (${code})`.trim(), code }]
}

export const describeCause: DescribeCause = (error, host) => {
  const text = [...new Set(rootCauses(error).map((cause) => cause.text))].join(', ')
  return notTls.test(text)
    ? `the server does not respond with TLS. If it uses plain HTTP, set the endpoint http://${host}.`
    : text
}

// A member of JSON, or a parameter of a form. Within a text of JSON, the quotation mark would follow a backslash.
const codePackage = /ZipFile(":|=)/

export const adviceOnSize: AdviceOnSize = (content, limit) => {
  const largest = v3MaxBytes.POST
  const form = limit < largest ? `; a POST with ${algorithm} can have ${largest}` : ''
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  const isCode = codePackage.test(text)
  return isCode
    ? `${form}. Upload the code to COS, and pass CosBucketName and CosObjectName instead of ZipFile`
    : form
}

export const describeCredentials: DescribeCredentials = (credentials, invalid) => {
  const given = Object(credentials)
  if (given !== credentials) return `, but are ${credentials && typeof credentials}`
  if ('then' in given) return ', but are a Promise: await it, or pass a function'
  const others = Object.keys(given).filter((name) => !invalid.includes(name))
  return `, but have ${others.join(', ') || 'none'}`
}

export const isUnsent: IsUnsent = (error) => rootCauses(error).some(({ code }) => connectionErrors.test(code))
