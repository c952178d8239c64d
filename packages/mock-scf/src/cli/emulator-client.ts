import type { ScfHandlers } from '../generated/handlers.js'
import type { EndedRun } from '../runtime/run-feed.js'
import type { RunFailure } from '../runtime/run-function.js'

type Handlers = { readonly [Name in keyof ScfHandlers as Capitalize<Name>]: ScfHandlers[Name] }

/** The names of the actions. */
type ActionName = keyof Handlers

/** The input of an action. Members with a default may be absent. */
type Input<Name extends ActionName> = Partial<Parameters<Handlers[Name]>[0]>

type Output<Name extends ActionName> = Awaited<ReturnType<Handlers[Name]>>

/** An error that an action of the API responds with. */
export class ApiCallError extends Error {
  override readonly name = 'ApiCallError'
  /** Such as `ResourceNotFound.Function`. */
  readonly code: string

  constructor(code: string, message: string) {
    super(`${code}: ${message}`)
    this.code = code
  }
}

/** Calls an emulator on this machine through its control API, which needs no key pair. */
export interface EmulatorClient {
  /** Returns whether an emulator of SCF answers. */
  isRunning(): Promise<boolean>
  /**
   * Calls an action of the API.
   *
   * @throws {ApiCallError} If the action responds with an error.
   */
  call<Name extends ActionName>(action: Name, region: string, input: Input<Name>): Promise<Output<Name>>
  /**
   * Lists the runs after the one with a number.
   *
   * @param wait How long to wait for one if there is none yet, in milliseconds.
   */
  listRuns(after: number, wait: number, signal: AbortSignal): Promise<RunList>
  /** Adds records to the resources of the emulator: by table, scope and key. */
  seed(
    state: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, object>>>>>>,
  ): Promise<void>
  /** Starts an instance of a function. */
  startInstance(fn: FunctionAddress): Promise<{ readonly failure?: RunFailure }>
}

/** Runs, and the number of the last one. */
export interface RunList {
  readonly last: number
  readonly runs: readonly EndedRun[]
}

/** Where a function is. */
export interface FunctionAddress {
  readonly region: string
  readonly namespace: string
  readonly name: string
}

/** How long an emulator has to tell that it runs, in milliseconds. Other programs may never answer. */
const answerTime = 5000

/** Creates a client of the emulator at an endpoint, such as `http://127.0.0.1:9580`. */
export function createEmulatorClient(endpoint: string): EmulatorClient {
  const base = `${endpoint.replace(/\/$/, '')}/__tc3/`

  async function send(path: string, request: RequestInit = {}) {
    try {
      return await fetch(base + path, request)
    } catch (error) {
      if (request.signal?.aborted) throw error
      throw new Error(
        `No emulator answers at ${endpoint}. Start one with tc3-mock-scf or tc3-mock-scf dev, or name its address with --endpoint.`,
        { cause: error },
      )
    }
  }

  /** Sends a request, and returns the content of a response that is JSON. */
  async function request(path: string, init?: RequestInit) {
    const response = await send(path, init)
    const content = await response.json().catch(() => undefined)
    if (content === undefined) throw new Error(`What answers at ${endpoint} is no emulator of SCF.`)
    if (typeof content.error === 'string') throw new Error(content.error)
    return content
  }

  function post(content: object): RequestInit {
    return {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
    }
  }

  return {
    async isRunning() {
      const signal = AbortSignal.timeout(answerTime)
      const response = await fetch(`${base}health`, { signal }).catch(() => undefined)
      if (!response) return false
      const { service } = Object(await response.json().catch(() => undefined))
      if (service === 'scf') return true
      throw new Error(
        `Something other than an emulator of SCF answers at ${endpoint}. Choose another address with --endpoint.`,
      )
    },
    async call(action, region, input) {
      const { Response } = await request(`calls/${action}?region=${encodeURIComponent(region)}`, post(input))
      if (Response?.Error) throw new ApiCallError(Response.Error.Code, Response.Error.Message)
      return Response
    },
    listRuns: (after, wait, signal) => request(`runs?after=${after}&wait=${wait}`, { signal }),
    async seed(state) {
      await request('seed', post(state))
    },
    startInstance: ({ region, namespace, name }) =>
      request(
        `functions/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}/instances?region=${encodeURIComponent(region)}`,
        {
          method: 'POST',
        },
      ),
  }
}
