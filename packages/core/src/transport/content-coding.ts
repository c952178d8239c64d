import type { IncomingMessage } from 'node:http'
import type { Readable, Transform } from 'node:stream'

const headerName = 'content-encoding'

/** Whether a message has a content coding. */
export function hasContentCoding({ rawHeaders }: IncomingMessage): boolean {
  // Reading `headers` instead would parse all of them, although few responses have a coding.
  return rawHeaders.some((name) => name.length === headerName.length && name.toLowerCase() === headerName)
}

/** Returns the first byte of a message without removing it; undefined if the message is empty. */
function peek(message: IncomingMessage): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    message.once('error', reject)
    message.once('readable', () => {
      const chunk: Uint8Array | null = message.read()
      if (chunk) message.unshift(chunk)
      resolve(chunk?.[0])
    })
  })
}

// The compression method of the header that zlib puts before the data. Some servers send only the data.
const zlibMethod = 8

/**
 * Returns the body of a message without its content codings: gzip, deflate and br, which servers and proxies may use
 * although the request names none.
 *
 * @throws {Error} If a coding is unknown, or the connection is lost before the body.
 */
export async function decodeContent(message: IncomingMessage): Promise<Readable> {
  const value = message.headers[headerName] ?? ''
  const codings = value
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((coding) => coding && coding !== 'identity')
  const firstByte = await peek(message)
  if (codings.length === 0 || firstByte === undefined) return message
  const { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } =
    process.getBuiltinModule('node:zlib')
  const decoders = codings.reverse().map((coding, index): Transform => {
    if (coding === 'gzip' || coding === 'x-gzip') return createGunzip()
    if (coding === 'br') return createBrotliDecompress()
    if (coding === 'deflate')
      return index > 0 || firstByte % 16 === zlibMethod ? createInflate() : createInflateRaw()
    throw new Error(`The response has the content coding ${JSON.stringify(coding)}, which cannot be decoded.`)
  })
  const { pipeline } = process.getBuiltinModule('node:stream')
  pipeline([message, ...decoders], () => {})
  return decoders.at(-1) ?? message
}
