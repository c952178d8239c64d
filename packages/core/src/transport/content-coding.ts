import type { Readable, Transform } from 'node:stream'
import { NodeResponse } from './node-response.js'
import { ReadableBody } from './readable-body.js'
import type { HttpBody, HttpResponse } from './transport.js'

const headerName = 'content-encoding'

/** Returns a body as a stream of Node. */
function readableOf(body: HttpBody): Readable {
  const { Readable } = process.getBuiltinModule('node:stream')
  const reader = body.getReader()
  return new Readable({
    read() {
      reader.read().then(
        ({ done, value }) => this.push(done ? null : value),
        (error) => this.destroy(error),
      )
    },
    destroy(error, callback) {
      reader.cancel().then(() => callback(error), callback)
    },
  })
}

/** Returns the first byte of a stream without removing it; undefined if the stream is empty. */
function peek(stream: Readable): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject)
    stream.once('readable', () => {
      const chunk: Uint8Array | null = stream.read()
      if (chunk) stream.unshift(chunk)
      resolve(chunk?.[0])
    })
  })
}

// The compression method of the header that zlib puts before the data. Some servers send only the data.
const zlibMethod = 8

function createDecoder(coding: string, isZlib: boolean): Transform {
  const { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } =
    process.getBuiltinModule('node:zlib')
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip()
  if (coding === 'br') return createBrotliDecompress()
  if (coding === 'deflate') return isZlib ? createInflate() : createInflateRaw()
  throw new Error(`The response has the content coding ${JSON.stringify(coding)}, which cannot be decoded.`)
}

async function decode(content: Readable, codings: readonly string[]): Promise<Readable> {
  const firstByte = await peek(content)
  if (firstByte === undefined) return content
  const decoders = codings.map((coding, index) =>
    createDecoder(coding, index > 0 || firstByte % 16 === zlibMethod),
  )
  const { pipeline } = process.getBuiltinModule('node:stream')
  pipeline([content, ...decoders], () => {})
  return decoders.at(-1) ?? content
}

/** Whether a response has a content coding. */
export function hasContentCoding({ headers }: HttpResponse): boolean {
  return headers.get(headerName) !== null
}

/**
 * Removes the content codings of a response: gzip, deflate and br, which servers and proxies may use although the request
 * accepts none.
 *
 * @throws {Error} If a coding is unknown, or the connection is lost before the body.
 */
export async function decodeContent(response: HttpResponse): Promise<HttpResponse> {
  const { status, headers, body } = response
  const names = (headers.get(headerName) ?? '').toLowerCase().split(/[\s,]+/)
  const codings = names.filter((coding) => coding && coding !== 'identity').reverse()
  if (!body || codings.length === 0) return response
  const content = readableOf(body)
  try {
    return new NodeResponse(status, headers, new ReadableBody(await decode(content, codings)))
  } catch (error) {
    content.destroy()
    throw error
  }
}
