import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import type { Duplex, Readable } from 'node:stream'
import type { Watchdog } from './watchdog.js'

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]]

/** How to start the process of an instance. */
export interface ProcessOptions {
  readonly command: Command
  /** The working directory. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** Whether the program reads and writes file descriptor 3. */
  readonly channel: boolean
  readonly watchdog: Watchdog
}

/** The process group of an instance. */
export interface InstanceProcess {
  /** The identifier of the process and of its group. */
  readonly id: number
  /** The other end of file descriptor 3. */
  readonly channel: Duplex
  /** Resolves once the process has ended. */
  readonly ended: Promise<ProcessEnd>
  /**
   * Calls a listener once the process has ended.
   *
   * @returns A function that removes the listener. Those of a promise would stay as long as the process.
   */
  onEnd(listener: (end: ProcessEnd) => void): () => void
  /** Returns what the process has written to its standard output and error since the last call. */
  takeOutput(): Promise<string>
  /** Resolves once what the process has written so far is part of the output. */
  outputRead(): Promise<void>
  /** Adds a line of the platform to the output. */
  addLine(line: string): void
  /** Stops the processes until `thaw`. */
  freeze(): void
  thaw(): void
  /** Sends a signal to all processes of the group. */
  signal(name: NodeJS.Signals): void
  /** Whether this process keeps running while only the instance is left. */
  keepRunning(keep: boolean): void
}

/** How a process ended. */
export interface ProcessEnd {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Why the process could not be started. */
  readonly error?: NodeJS.ErrnoException
}

/** How much of the output of one event is kept, in bytes. The beginning is dropped. */
const maxOutputBytes = 1024 * 1024

// Waits until the watchdog knows the process. If the emulator ends before, there is no line, and the process ends.
// Standard error goes to standard output, so that the order of the lines is kept.
// The documented limit of open files is 1,024.
const openGate = 'read -r _ <&3 || exit 1\nulimit -n 1024 2>/dev/null\n'
const withChannel = `${openGate}exec "$@" 2>&1`
const withoutChannel = `${openGate}exec "$@" 2>&1 3<&-`

/** Starts the process of an instance in a group of its own. */
export function startProcess({
  command,
  folder,
  environment,
  channel: hasChannel,
  watchdog,
}: ProcessOptions): InstanceProcess {
  const child = spawn('/bin/sh', ['-c', hasChannel ? withChannel : withoutChannel, 'sh', ...command], {
    cwd: folder,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  })
  // Absent if too many files are open. The error follows.
  const [, stdout, , stream] = Array.isArray(child.stdio) ? child.stdio : []
  if (!(stdout instanceof Socket) || !(stream instanceof Socket)) {
    child.once('error', () => {})
    throw new Error('Pipes to it cannot be opened. Too many files may be open.')
  }
  // The end of the process is noticed by its exit.
  stream.on('error', () => {})
  const output = collectOutput(stdout)
  const listeners = new Set<(end: ProcessEnd) => void>()
  let isOver = false
  const ended = new Promise<ProcessEnd>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }))
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  void ended.then((end) => {
    isOver = true
    for (const listener of [...listeners]) listener(end)
  })
  const { pid: id } = child
  if (id !== undefined) {
    watchdog.add(id)
    void ended.then(() => {
      // What it has started ends with it.
      sendSignal(id, 'SIGKILL')
      watchdog.remove(id)
    })
    stream.write('\n')
  }
  return {
    id: id ?? 0,
    channel: stream,
    ended,
    onEnd(listener) {
      if (isOver) void ended.then(listener)
      else listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    takeOutput: output.take,
    outputRead,
    addLine: output.addLine,
    freeze: () => sendSignal(id, 'SIGSTOP'),
    thaw: () => sendSignal(id, 'SIGCONT'),
    signal: (name) => sendSignal(id, name),
    keepRunning(keep) {
      // A socket that is closed waits for its next connection instead, and keeps a listener for each call.
      const sockets = [stdout, stream].filter(({ destroyed }) => !destroyed)
      for (const handle of [child, ...sockets]) keep ? handle.ref() : handle.unref()
    },
  }
}

function sendSignal(group: number | undefined, name: NodeJS.Signals): void {
  if (group === undefined) return
  try {
    process.kill(-group, name)
  } catch {
    // It has ended already.
  }
}

const newline = 10

function collectOutput(stream: Readable) {
  let chunks: Buffer[] = []
  let size = 0
  let dropped = 0
  stream.on('error', () => {})
  function add(chunk: Buffer) {
    chunks.push(chunk)
    size += chunk.length
    for (let first = chunks[0]; first && size - first.length >= maxOutputBytes; first = chunks[0]) {
      chunks.shift()
      size -= first.length
      dropped += first.length
    }
  }
  stream.on('data', add)
  return {
    addLine(line: string) {
      const isAtStart = (chunks.at(-1)?.at(-1) ?? newline) === newline
      add(Buffer.from(`${isAtStart ? '' : '\n'}${line}\n`))
    },
    async take(): Promise<string> {
      await outputRead()
      const text = Buffer.concat(chunks).toString()
      const note = dropped > 0 ? `[${dropped} bytes of earlier output are left out]\n` : ''
      chunks = []
      size = 0
      dropped = 0
      return note + text
    },
  }
}

/** Resolves once what is readable already is read: the event loop does that before its second turn. */
async function outputRead(): Promise<void> {
  await nextTurn()
  await nextTurn()
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
