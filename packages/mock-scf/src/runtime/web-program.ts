import type { ClientRequest, IncomingMessage } from 'node:http'
import { type Duplex, pipeline, Transform } from 'node:stream'
import type { CodeRun } from './code-run.js'
import { type Answer, failed } from './outcome.js'
import type { Program } from './program.js'
import { statusCodes } from './status-codes.js'
import type { WebExchange } from './web-exchange.js'
import { requestHeaders, responseHeaders } from './web-headers.js'
import type { WebAddress } from './web-port.js'
import { createCloseWatch } from './web-socket.js'

/** The documented maximum size of the body of a response, in bytes. */
const maxBodyBytes = 6 * 1024 * 1024

/** The documented maximum size of the headers of a response, in bytes. */
const maxHeaderBytes = 4 * 1024

/**
 * Passes HTTP requests to the program of a web function.
 *
 * @param listening Resolves once the program listens.
 */
export function webProgram(listening: Promise<WebAddress>): Program {
  return {
    ready: listening.then(() => undefined),
    async run(run, _deadline, signal) {
      const { web } = run
      if (!web) throw new Error('A web function runs HTTP requests only.')
      return exchange(run, web, await listening, signal)
    },
    free: () => Promise.resolve(),
  }
}

/**
 * Passes a request to the program, and its response to the caller. Resolves at the end of the response.
 *
 * @param ended Aborts if the run ends before its response does. The program may go on with other requests.
 */
function exchange(
  run: CodeRun,
  { request, respond }: WebExchange,
  address: WebAddress,
  ended: AbortSignal,
): Promise<Answer> {
  const isUpgrade = request.headers.has('upgrade')
  const signal = request.signal?.()
  // An import would take noticeable time, because it reads all exports.
  const sent = process.getBuiltinModule('node:http').request({
    ...address,
    method: request.method,
    path: request.query === '' ? request.path : `${request.path}?${request.query}`,
    headers: {
      ...requestHeaders(run, request),
      ...(isUpgrade && { connection: 'Upgrade', upgrade: request.headers.get('upgrade') }),
    },
    // A connection for each request, because instances stop between requests.
    agent: false,
    ...(signal && { signal }),
  })
  let connection: Duplex | ClientRequest = sent
  ended.addEventListener('abort', () => connection.destroy())
  return new Promise<Answer>((resolve) => {
    async function end(error: Error) {
      if (signal?.aborted) return resolve(cancelled)
      await afterProcessEnd()
      resolve(failed(statusCodes.functionError, `The program closed the connection: ${error.message}`))
    }
    sent.once('error', end)
    sent.once('response', (response) => {
      const excess = excessOf(response)
      if (excess) {
        response.destroy()
        resolve(excess)
        return
      }
      const body = createLimit(() => resolve(tooLarge))
      pipeline(response, body, (error) => (error ? end(error) : resolve({ result: '' })))
      respond({
        status: response.statusCode ?? 500,
        headers: responseHeaders(response),
        body: '',
        stream: body,
      })
    })
    sent.once('upgrade', (response, socket, rest) => {
      connection = socket
      socket.unshift(rest)
      const idle = setTimeout(() => {
        resolve(idleFor(run.idleTimeout))
        socket.destroy()
      }, run.idleTimeout * 1000)
      const watch = createCloseWatch(() => idle.refresh())
      socket.once('close', () => {
        clearTimeout(idle)
        resolve(watch.answer())
      })
      socket.on('error', () => socket.destroy())
      respond({
        status: response.statusCode ?? 101,
        headers: responseHeaders(response, ['connection', 'upgrade']),
        body: '',
        connection(incoming) {
          // If one end fails, this closes both.
          pipeline(watch.observe('caller', incoming), socket, () => {})
          return watch.observe('program', socket)
        },
      })
    })
    sent.end(request.body)
  })
}

function idleFor(seconds: number): Answer {
  return failed(statusCodes.idleTimeout, `Neither side sent anything for ${seconds} seconds.`)
}

/** Returns the failure if the head of a response tells that the response is too large. */
function excessOf({ headers, rawHeaders }: IncomingMessage): Answer | undefined {
  // Each header has a colon, a space and the end of its line, too.
  const headerBytes = rawHeaders.reduce((sum, text) => sum + text.length + 2, 0)
  if (headerBytes > maxHeaderBytes) return tooManyHeaders
  return Number(headers['content-length']) > maxBodyBytes ? tooLarge : undefined
}

const cancelled = failed(
  statusCodes.cancelled,
  'The caller closed the connection before the end of the response.',
)

/**
 * Waits for the end of the process, which is noticed after that of its connections. If the process has ended, that is the
 * failure, and not that its connections are closed.
 */
function afterProcessEnd(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100))
}

/** Passes on what is not larger than a body may be. */
function createLimit(onExcess: () => void): Transform {
  let size = 0
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      size += bytes.length
      if (size <= maxBodyBytes) return done(null, bytes)
      onExcess()
      done(new Error(tooLarge.failure.message))
    },
  })
}

const tooLarge = failed(
  statusCodes.resultTooLarge,
  `The response of the function has more than ${maxBodyBytes} bytes.`,
)

const tooManyHeaders = failed(
  statusCodes.resultTooLarge,
  `The headers of the response have more than ${maxHeaderBytes} bytes.`,
)
