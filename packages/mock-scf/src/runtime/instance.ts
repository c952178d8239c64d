import type { CodeOutcome, CodeRun, Termination } from './code-run.js'
import { type InstanceFolders, instanceEnvironment, needsOwnStart } from './environment.js'
import { type InstanceProcess, startProcess } from './instance-process.js'
import { type Answer, failed } from './outcome.js'
import type { EmulatorAddress, Program } from './program.js'
import type { Reserve } from './reserve.js'
import type { RunFailure } from './run-function.js'
import type { Runtime, RuntimeStart } from './runtime.js'
import type { Sandbox } from './sandbox.js'
import { statusCodes } from './status-codes.js'
import { waitForAnswer } from './wait-for-answer.js'
import type { Watchdog } from './watchdog.js'

/** An instance of a version: one process group. Several events can run at a time if its program allows that. */
export interface Instance {
  /** Runs an event. */
  run(run: CodeRun): Promise<CodeOutcome>
  /** Resolves once the instance can run the next event; to false if it has ended, or must end after the events that run. */
  whenFree(): Promise<boolean>
  /** Ends the processes while an event runs. The event gets the failure of a process that has exited. */
  terminate(how: Termination): void
  /** Ends the processes. */
  stop(): Promise<void>
}

/** Returns whether an instance started. */
export function isInstance(started: Instance | CodeOutcome): started is Instance {
  return 'stop' in started
}

/** What all instances of an emulator share. */
export interface InstanceHost {
  readonly sandbox: Sandbox
  readonly watchdog: Watchdog
  readonly reserve: Reserve
  /** A text that the environment of all instances contains. */
  readonly mark: string
  /** Where functions call the emulator. */
  readonly emulator: EmulatorAddress
  /** How long a function has to end by itself, in milliseconds. */
  readonly graceTime: number
}

/** The longest time of a timer of Node, in milliseconds. */
export const longestTimer = 0x7fff_ffff

/** Starts an instance, and resolves once its code is initialized, or to the outcome if that fails. */
export async function startInstance(
  host: InstanceHost,
  runtime: Runtime,
  run: CodeRun,
): Promise<Instance | CodeOutcome> {
  const temporary = await host.sandbox.createTemporary()
  const prepared = await prepare(host.sandbox, runtime, run, temporary)
  if ('failure' in prepared) {
    await host.sandbox.deleteTemporary(temporary)
    return { returned: '', failure: prepared.failure, log: [], memUsage: 0, duration: 0 }
  }
  const { folders, start } = prepared
  const environment = {
    ...instanceEnvironment(run, folders, start.command[0], host.mark),
    ...start.environment,
  }
  const reserved =
    prepared.hasLibraries || needsOwnStart(run.environment) ? undefined : host.reserve.take(start.command)
  const process =
    reserved ??
    startProcess({
      command: start.command,
      folder: folders.code,
      environment,
      channel: start.channel,
      watchdog: host.watchdog,
    })
  for (const warning of prepared.warnings) process.addLine(warning)
  const program = start.open({
    channel: process.channel,
    folder: folders.code,
    emulator: host.emulator,
    environment: reserved && environment,
  })

  async function stop() {
    // Otherwise this process could end before the instance has.
    process.keepRunning(true)
    process.signal('SIGKILL')
    await process.ended
    start.close?.()
    await host.sandbox.deleteTemporary(temporary)
  }

  const { answer, memory } = await waitForAnswer(process, program.ready, {
    time: start.debug ? longestTimer : run.initTimeout * 1000,
    timeout: start.notReady ?? failed(statusCodes.initializationTimeout),
    memory: run.memorySize,
  })
  if (!answer) return createInstance(process, program, { folders, start }, stop, host.graceTime)
  const output = await process.takeOutput()
  await stop()
  return {
    ...toOutcome(answer, output, folders),
    log: toLines(output),
    memUsage: memory,
    duration: 0,
  }
}

interface Prepared {
  readonly folders: InstanceFolders
  readonly start: RuntimeStart
  /** What differs from the cloud, as sentences for the log. */
  readonly warnings: readonly string[]
  /** Whether the system may load libraries of the function. It reads where they are when a process starts. */
  readonly hasLibraries: boolean
}

async function prepare(
  sandbox: Sandbox,
  runtime: Runtime,
  run: CodeRun,
  temporary: string,
): Promise<Prepared | { readonly failure: RunFailure }> {
  try {
    const unpacked = await Promise.all([sandbox.unpacked([run.code]), sandbox.unpacked(run.layers)])
    const [{ path: code }, { path: layers }] = unpacked
    const warnings = unpacked.flatMap(({ warnings }) => warnings)
    const hasLibraries = unpacked.some(({ hasLibraries }) => hasLibraries)
    const folders = { code, layers, temporary }
    const start = await runtime.prepare(run, folders)
    if ('failure' in start) return start
    return { folders: { ...folders, code: start.debug?.folder ?? code }, start, warnings, hasLibraries }
  } catch (error) {
    return failed(statusCodes.codeNotLoaded, error instanceof Error ? error.message : String(error))
  }
}

function createInstance(
  process: InstanceProcess,
  program: Program,
  { folders, start: { debug } }: Pick<Prepared, 'folders' | 'start'>,
  stop: () => Promise<void>,
  graceTime: number,
): Instance {
  let free: Promise<unknown> = Promise.resolve()
  let freezing: NodeJS.Timeout | undefined
  let frozen = false
  let stopped = false
  /** The number of events that run. */
  let active = 0
  /** Whether an event ended in a way after which the instance takes no further ones. */
  let broken = false
  process.keepRunning(false)

  function noteEnd({ usable }: { readonly usable: boolean }) {
    if (!usable) broken = true
  }

  return {
    async run(run) {
      process.keepRunning(true)
      clearTimeout(freezing)
      if (frozen) process.thaw()
      frozen = false
      active += 1
      const begin = performance.now()
      const time = run.timeout * 1000
      const limits = {
        time: debug ? longestTimer : time,
        timeout: failed(statusCodes.timeout),
        memory: run.memorySize,
      }
      const ended = new AbortController()
      const answering = program.run(run, Date.now() + time, ended.signal)
      const { answer, usable, memory } = await waitForAnswer(process, answering, limits)
      active -= 1
      if (!usable) ended.abort()
      const duration = roundTime(performance.now() - begin)
      const output = await process.takeOutput()
      const outcome = {
        ...toOutcome(answer, output, folders),
        log: toLines(output),
        memUsage: memory,
        duration,
      }
      const end = usable
        ? waitForAnswer(process, program.free(), {
            ...limits,
            time: debug ? time : Math.max(0, time - duration),
          })
        : Promise.resolve({ answer, usable, memory })
      free = end.then(noteEnd)
      if (!('continues' in answer && answer.continues)) return outcome

      // The next event would take the output.
      const late = end.then(async (ended) => ({ ...ended, output: output + (await process.takeOutput()) }))
      const whole = late.then(({ answer, memory, output }): CodeOutcome | Promise<never> => {
        if (stopped) return new Promise(() => {})
        return {
          ...outcome,
          ...(answer && toOutcome(answer, output, folders)),
          log: toLines(output),
          memUsage: Math.max(outcome.memUsage, memory),
          duration: roundTime(performance.now() - begin),
        }
      })
      free = late.then(noteEnd)
      return { ...outcome, whole }
    },
    async whenFree() {
      await free
      if (active > 0) return !broken
      // A debugger would get no answers.
      if (!debug) {
        // The events that ended with this one have set it, too.
        clearTimeout(freezing)
        freezing = setTimeout(() => {
          frozen = true
          process.freeze()
        }, freezeDelay).unref()
      }
      process.keepRunning(false)
      return !broken
    },
    terminate(how) {
      if (how === 'at once') return process.signal('SIGKILL')
      void process.outputRead().then(() => {
        process.addLine('[PLATFORM] Signal received successfully.')
        process.signal('SIGTERM')
        const timer = setTimeout(() => process.signal('SIGKILL'), graceTime)
        void process.ended.then(() => clearTimeout(timer))
      })
    },
    stop() {
      stopped = true
      clearTimeout(freezing)
      return stop()
    },
  }
}

/** How long an instance without an event goes on, in milliseconds: to stop and continue it takes as long as a short event. */
const freezeDelay = 10

/** The documented maximum size of a result, in bytes. */
const maxResultBytes = 6 * 1024 * 1024

function toOutcome(
  answer: Answer,
  output: string,
  folders: InstanceFolders,
): Pick<CodeOutcome, 'returned' | 'failure'> {
  if ('failure' in answer) return { returned: '', failure: describeFailure(answer.failure, output, folders) }
  if (Buffer.byteLength(answer.result) <= maxResultBytes) return { returned: answer.result }
  const { failure } = failed(
    statusCodes.resultTooLarge,
    `The result of the function has more than ${maxResultBytes} bytes.`,
  )
  return { returned: '', failure }
}

function describeFailure(failure: RunFailure, output: string, folders: InstanceFolders): RunFailure {
  // Node ends itself if its heap is full, before the instance uses too much memory.
  if (failure.statusCode === statusCodes.processExited && output.includes('JavaScript heap out of memory')) {
    return failed(statusCodes.memoryExceeded).failure
  }
  const { message, stackTrace } = failure
  return {
    ...failure,
    message: message && cloudPaths(message, folders),
    stackTrace: stackTrace && cloudPaths(stackTrace, folders),
  }
}

/** Replaces the folders of an instance in a text by those that it has in the cloud. */
function cloudPaths(text: string, { code, layers, temporary }: InstanceFolders): string {
  return text.replaceAll(code, '/var/user').replaceAll(layers, '/opt').replaceAll(temporary, '/tmp')
}

function toLines(output: string): string[] {
  return output === '' ? [] : output.replace(/\n$/, '').split('\n')
}

/** Rounds a time in milliseconds to microseconds. */
function roundTime(time: number): number {
  return Math.round(time * 1000) / 1000
}
