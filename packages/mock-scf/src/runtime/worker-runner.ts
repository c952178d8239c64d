import { scfQuotas } from '../generated/quotas.js'
import type { CodeOutcome, CodeRun, CodeRunner, StoredPackage } from './code-run.js'
import type { CodeRunnerOptions } from './code-runner-options.js'
import { handlerContext } from './handler-context.js'
import { inflate } from './inflate.js'
import { type Answer, failed } from './outcome.js'
import { statusCodes } from './status-codes.js'
import { moduleAt, workerCode } from './worker-code.js'
import type { WorkerInput, WorkerMessage } from './worker-program.js'

/** The most modules with a syntax error that a package may contain. */
const maxInvalidModules = 100

/** A Web Worker, as far as the runner uses it. */
export interface RunnerWorker {
  send(message: WorkerInput): void
  terminate(): void
}

/** The program of a worker has a syntax error. */
export interface InvalidProgram {
  readonly type: 'invalid'
  readonly message: string
  /** The line of the program, counted from 0. */
  readonly line: number
}

/**
 * Starts a worker.
 *
 * @param program The text of its program.
 * @param receive Receives the messages that it sends, or why it does not start.
 */
export type StartWorker = (
  program: string,
  receive: (message: WorkerMessage | InvalidProgram) => void,
) => RunnerWorker

/** Takes the place of the runner where there are no processes: runs Node.js functions in Web Workers. */
export async function createCodeRunner(options: CodeRunnerOptions): Promise<CodeRunner> {
  return createWorkerRunner(options, startWorker)
}

const startWorker: StartWorker = (program, receive) => {
  if (typeof Worker === 'undefined') {
    throw new Error(
      'Code runs on Node.js and in browsers only. Set stand-ins for functions with the option run.',
    )
  }
  const url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))
  const worker = new Worker(url)
  URL.revokeObjectURL(url)
  worker.onmessage = ({ data }) => receive(data)
  // Errors of a program that runs are messages.
  worker.onerror = ({ message = 'The browser did not start a worker.', lineno }) =>
    receive({ type: 'invalid', message: message.replace(/^(Uncaught )?SyntaxError: /, ''), line: lineno - 1 })
  return { send: (message) => worker.postMessage(message), terminate: () => worker.terminate() }
}

/** A worker of a version, which runs one event at a time. */
interface Instance {
  /** Undefined until it is started. */
  worker: RunnerWorker | undefined
  /** What the instance depends on. */
  readonly settings: string
  /** Whether the worker has the code. */
  isReady: boolean
  /** Receives the messages of the worker while it does something. */
  receive: ((message: WorkerMessage | InvalidProgram) => void) | undefined
}

/**
 * Creates a runner of Node.js functions in Web Workers.
 *
 * @param start Starts a worker with a program.
 */
export function createWorkerRunner(
  { idleTime = 5 * 60_000, maxInstances = 100 }: CodeRunnerOptions,
  start: StartWorker,
): CodeRunner {
  /** The instances without an event, the last used one last. */
  const idle = new Map<Instance, ReturnType<typeof setTimeout>>()
  const running = new Map<string, () => void>()
  let instances = 0
  const waiting: (() => void)[] = []

  function end(instance: Instance): void {
    clearTimeout(idle.get(instance))
    idle.delete(instance)
    instance.worker?.terminate()
    instances -= 1
    waiting.shift()?.()
  }

  function keep(instance: Instance): void {
    idle.set(
      instance,
      setTimeout(() => end(instance), idleTime),
    )
    waiting.shift()?.()
  }

  async function acquire(settings: string): Promise<Instance> {
    for (;;) {
      const known = [...idle.keys()].findLast((instance) => instance.settings === settings)
      if (known) {
        clearTimeout(idle.get(known))
        idle.delete(known)
        return known
      }
      const [oldest] = idle.keys()
      if (instances >= maxInstances && oldest) end(oldest)
      if (instances < maxInstances) break
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
    instances += 1
    return { worker: undefined, settings, isReady: false, receive: undefined }
  }

  async function run(codeRun: CodeRun): Promise<CodeOutcome> {
    const isWeb = codeRun.type === 'HTTP'
    if (isWeb || !codeRun.runtime.startsWith('Nodejs')) {
      return outcomeOf(
        failed(
          statusCodes.codeNotLoaded,
          `In a browser, only event functions of Node.js run, and not ${isWeb ? 'web functions' : codeRun.runtime}. Set a result for the function instead.`,
        ),
      )
    }
    const texts = readFiles(codeRun)
    if (!texts) return outcomeOf(failed(statusCodes.codeNotLoaded, 'The package cannot be unpacked.'))
    const settings = settingsOf(codeRun)
    const instance = await acquire(settings)
    const log: string[] = []
    if (!instance.isReady) {
      const failure = await initialize(instance, log, codeRun, texts)
      if (failure) {
        end(instance)
        return { ...outcomeOf(failure), log }
      }
      instance.isReady = true
    }
    const begin = performance.now()
    const time = codeRun.timeout * 1000
    const input: WorkerInput = {
      type: 'event',
      event: codeRun.event,
      context: handlerContext(codeRun),
      deadline: Date.now() + time,
    }
    const answer = await exchange(instance, log, codeRun, input, {
      time,
      timeout: failed(statusCodes.timeout),
    })
    const duration = Math.round((performance.now() - begin) * 1000) / 1000
    const isOver =
      !answer ||
      'line' in answer ||
      ('failure' in answer && answer.failure.statusCode !== statusCodes.functionError)
    if (isOver) end(instance)
    else keep(instance)
    const outcome = !answer || 'line' in answer ? failed(statusCodes.processExited) : answer
    return { ...outcomeOf(outcome), log, duration }
  }

  /**
   * Starts a worker with the code. A module with a syntax error makes the whole program invalid, so it is replaced by one that
   * throws the error: packages contain modules that are never loaded.
   *
   * @returns Why the code could not be initialized; undefined if it was.
   */
  async function initialize(
    instance: Instance,
    log: string[],
    codeRun: CodeRun,
    texts: Readonly<Record<string, string>>,
  ): Promise<Answer | undefined> {
    const { handler, environment, initTimeout } = codeRun
    const invalid = new Map<string, string>()
    for (;;) {
      const code = workerCode(texts, invalid)
      instance.worker = start(code.program, (message) => instance.receive?.(message))
      const input: WorkerInput = { type: 'init', files: code.files, handler, environment }
      const answer = await exchange(instance, log, codeRun, input, {
        time: initTimeout * 1000,
        timeout: failed(statusCodes.initializationTimeout),
      })
      if (!answer || !('line' in answer)) return answer
      instance.worker.terminate()
      const path = moduleAt(code, answer.line)
      if (path === undefined || invalid.has(path) || invalid.size === maxInvalidModules) {
        return failed(statusCodes.codeNotLoaded, `SyntaxError: ${answer.message}`)
      }
      invalid.set(path, answer.message)
    }
  }

  /** Sends a message to a worker, and returns its answer; undefined if it has loaded the code. */
  function exchange(
    instance: Instance,
    log: string[],
    { requestId }: CodeRun,
    input: WorkerInput,
    { time, timeout }: { readonly time: number; readonly timeout: Answer },
  ): Promise<Answer | InvalidProgram | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(timeout), time)
      function settle(answer: Answer | InvalidProgram | undefined) {
        clearTimeout(timer)
        running.delete(requestId)
        instance.receive = undefined
        resolve(answer)
      }
      running.set(requestId, () => settle(failed(statusCodes.processExited)))
      instance.receive = (data) => {
        switch (data.type) {
          case 'log':
            log.push(data.text)
            break
          case 'invalid':
            settle(data)
            break
          case 'ready':
            settle(undefined)
            break
          case 'failed':
            settle(failed(data.statusCode, data.message))
            break
          case 'result':
            settle({ result: data.result })
            break
          case 'error':
            settle(failed(statusCodes.functionError, undefined, data.stackTrace))
        }
      }
      instance.worker?.send(input)
    })
  }

  return {
    run,
    terminate: (requestId) => running.get(requestId)?.(),
    async close() {
      for (const instance of idle.keys()) end(instance)
    },
  }
}

/** Reads the files of the layers and of the package as text, by their paths in the cloud. */
function readFiles({ code, layers }: CodeRun): Readonly<Record<string, string>> | undefined {
  const decoder = new TextDecoder()
  const texts: Record<string, string> = {}
  const packages: (readonly [StoredPackage, string])[] = [
    ...layers.map((layer) => [layer, '/opt'] as const),
    [code, '/var/user'],
  ]
  for (const [{ read }, folder] of packages) {
    const files = inflate(read(), scfQuotas.unzippedBytes)
    if (typeof files === 'string') return undefined
    for (const [path, bytes] of files) texts[`${folder}/${path}`] = decoder.decode(bytes)
  }
  return texts
}

/** Returns a text that changes with everything that an instance depends on. */
function settingsOf({ code, layers, handler, environment, ...run }: CodeRun): string {
  const { account, region, namespace, functionName, version } = run
  const hashes = [code, ...layers].map(({ sha256 }) => sha256)
  return JSON.stringify([account, region, namespace, functionName, version, handler, environment, hashes])
}

function outcomeOf(answer: Answer): CodeOutcome {
  const common = { log: [], memUsage: 0, duration: 0 }
  return 'failure' in answer
    ? { ...common, returned: '', failure: answer.failure }
    : { ...common, returned: answer.result }
}
