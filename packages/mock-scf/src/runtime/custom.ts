import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { CodeRun } from './code-run.js'
import { problemOf } from './executable.js'
import { type Answer, failed } from './outcome.js'
import type { Program } from './program.js'
import type { Runtime } from './runtime.js'
import { statusCodes } from './status-codes.js'

/** Runs functions of the runtime CustomRuntime: a program `bootstrap`, which fetches events by HTTP. */
export function customRuntime(): Runtime {
  return {
    matches: ({ runtime }) => runtime === 'CustomRuntime',
    async prepare(run, { code }) {
      const bootstrap = join(code, 'bootstrap')
      const problem = await problemOf(bootstrap, 'Bootstrap')
      if (problem !== undefined) return failed(statusCodes.codeNotLoaded, problem)
      const api = await createRuntimeApi()
      return {
        command: [bootstrap],
        environment: {
          SCF_RUNTIME_API: '127.0.0.1',
          SCF_RUNTIME_API_PORT: String(api.port),
          _HANDLER: run.handler,
        },
        channel: false,
        open: () => api.program,
        close: api.close,
      }
    },
  }
}

interface RuntimeApi {
  readonly port: number
  readonly program: Program
  close(): void
}

interface CurrentEvent {
  readonly run: CodeRun
  readonly answer: (answer: Answer) => void
}

/** The longest result that is read, in bytes: just more than the largest that is allowed. */
const maxBodyBytes = 8 * 1024 * 1024

/** Serves the HTTP interface of one instance. */
async function createRuntimeApi(): Promise<RuntimeApi> {
  let becomeReady: (failure: undefined) => void = () => {}
  const ready = new Promise<undefined>((resolve) => {
    becomeReady = resolve
  })
  let current: CurrentEvent | undefined
  /** The request for the next event that waits for it. */
  let next: ServerResponse | undefined

  /** Responds to the request for the next event. The same event is sent until it is answered. */
  function sendEvent() {
    if (!current || !next) return
    const { run } = current
    next.writeHead(200, {
      'content-type': 'application/json',
      request_id: run.requestId,
      memory_limit_in_mb: String(run.memorySize),
      time_limit_in_ms: String(run.timeout * 1000),
    })
    next.end(run.event)
    next = undefined
  }

  function answer(value: Answer) {
    current?.answer(value)
    current = undefined
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    switch (`${request.method} ${request.url}`) {
      case 'POST /runtime/init/ready':
        becomeReady(undefined)
        break
      case 'GET /runtime/invocation/next':
        becomeReady(undefined)
        next = response
        return sendEvent()
      case 'POST /runtime/invocation/response':
        answer({ result: await readBody(request) })
        break
      case 'POST /runtime/invocation/error':
        answer(failed(statusCodes.functionError, undefined, await readBody(request)))
        break
      default:
        response.writeHead(404).end(`The runtime interface has no ${request.method} ${request.url}.\n`)
        return
    }
    request.resume()
    response.writeHead(200).end()
  }

  // An import would take noticeable time, because it reads all exports.
  const server = process.getBuiltinModule('node:http').createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 0
  const port = await listen(server)
  server.unref()
  server.on('connection', (socket) => socket.unref())
  return {
    port,
    program: {
      ready,
      run: (run) =>
        new Promise((resolve) => {
          current = { run, answer: resolve }
          sendEvent()
        }),
      free: () => Promise.resolve(),
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
}

async function readBody(request: IncomingMessage): Promise<string> {
  let size = 0
  request.on('data', ({ length }: Buffer) => {
    size += length
    if (size > maxBodyBytes) request.destroy()
  })
  return text(request)
}
