import { createServer } from 'node:net'
import { join } from 'node:path'
import type { CodeRun } from './code-run.js'
import { problemOf } from './executable.js'
import { connectRpc, type RpcClient } from './go-rpc.js'
import type { GobRecord, GobStruct, GobValue } from './gob.js'
import { handlerContext } from './handler-context.js'
import { type Answer, failed } from './outcome.js'
import type { Program } from './program.js'
import type { Runtime } from './runtime.js'
import { statusCodes } from './status-codes.js'

/** Runs functions of the runtime Go1: the program that the handler names, which serves calls of net/rpc. */
export function goRuntime(): Runtime {
  return {
    matches: ({ runtime }) => runtime === 'Go1',
    async prepare(run, { code }) {
      const program = join(code, run.handler)
      const problem = await problemOf(program, run.handler)
      if (problem !== undefined) return failed(statusCodes.codeNotLoaded, problem)
      const port = await findFreePort()
      const client = connectRpc(port)
      return {
        command: [program],
        // The library of the cloud reads the first, the documentation names the second.
        environment: { _LAMBDA_SERVER_PORT: String(port), _SCF_SERVER_PORT: String(port) },
        channel: false,
        open: () => createProgram(client),
        close: client.close,
      }
    },
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const pingRequest: GobStruct = { name: 'PingRequest', fields: {} }

const invokeRequest: GobStruct = {
  name: 'InvokeRequest',
  fields: {
    Payload: 'bytes',
    RequestId: 'string',
    Deadline: { name: 'InvokeRequest_Timestamp', fields: { Seconds: 'int', Nanos: 'int' } },
    Namespace: 'string',
    FunctionName: 'string',
    FunctionVersion: 'string',
    MemoryLimitInMb: 'int',
    TimeLimitInMs: 'int',
    Environment: 'string',
    TencentcloudRegion: 'string',
    TencentcloudAppID: 'string',
    TencentcloudUin: 'string',
  },
}

function createProgram(client: RpcClient): Program {
  return {
    ready: client.call('Function.Ping', pingRequest, {}).then((reply) => {
      return 'error' in reply ? failed(statusCodes.codeNotLoaded, reply.error) : undefined
    }),
    async run(run, deadline) {
      const reply = await client.call('Function.Invoke', invokeRequest, describeEvent(run, deadline))
      return 'error' in reply
        ? failed(statusCodes.functionError, undefined, reply.error)
        : readResponse(reply.response)
    },
    free: () => Promise.resolve(),
  }
}

function describeEvent(run: CodeRun, deadline: number): GobRecord {
  return {
    Payload: Buffer.from(run.event || 'null'),
    RequestId: run.requestId,
    Deadline: { Seconds: Math.floor(deadline / 1000), Nanos: (deadline % 1000) * 1_000_000 },
    Namespace: run.namespace,
    FunctionName: run.functionName,
    FunctionVersion: run.version,
    MemoryLimitInMb: run.memorySize,
    TimeLimitInMs: run.timeout * 1000,
    Environment: String(handlerContext(run).environment),
    TencentcloudRegion: run.region,
    TencentcloudAppID: run.account,
    TencentcloudUin: run.account,
  }
}

function readResponse({ Payload = '', Error: error }: GobRecord): Answer {
  if (error === undefined) return { result: textOf(Payload) }
  const { Message = '', StackTrace = [] } = membersOf(error)
  const frames = Array.isArray(StackTrace) ? StackTrace.map(membersOf) : []
  const lines = frames.map(({ Label, Path, Line }) => `    at ${Label} (${Path}:${Line})`)
  return failed(statusCodes.functionError, undefined, [textOf(Message), ...lines].join('\n'))
}

function textOf(value: GobValue): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString() : String(value)
}

function membersOf(value: GobValue): GobRecord {
  return typeof value === 'object' && !(value instanceof Uint8Array) && !Array.isArray(value) ? value : {}
}
