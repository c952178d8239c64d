import type { CodeRun } from './code-run.js'
import { handlerContext } from './handler-context.js'
import { openLineChannel } from './line-channel.js'
import { type Answer, failed } from './outcome.js'
import type { Program, ProgramHost } from './program.js'
import { statusCodes } from './status-codes.js'

/**
 * Runs a handler through one of the programs in `bootstrap/`, which exchange lines of JSON.
 *
 * @param settings What the program needs beside the handler.
 */
export function lineProgram(
  run: CodeRun,
  { channel, folder, emulator, environment }: ProgramHost,
  settings: object = {},
): Program {
  const initialized = deferred<Answer | undefined>()
  let answer = deferred<Answer>()
  let released = deferred<void>()
  const lines = openLineChannel(channel, (message) => {
    switch (message.type) {
      case 'ready':
        return initialized.resolve(undefined)
      case 'failed':
        return initialized.resolve(failed(Number(message.statusCode), String(message.message)))
      case 'result':
        return answer.resolve({ result: String(message.result), continues: message.continues === true })
      case 'error':
        return answer.resolve(failed(statusCodes.functionError, undefined, String(message.stackTrace)))
      case 'free':
        return released.resolve()
    }
  })
  const { host: address, port, url: endpoint } = emulator
  const { handler } = run
  lines.send({ type: 'init', root: folder, handler, address, port, endpoint, environment, ...settings })
  return {
    ready: initialized.promise,
    run(next, deadline) {
      answer = deferred()
      released = deferred()
      const { event, isTimer } = next
      // The environment of a process is set once, but this variable depends on the event.
      const environment = { TRIGGER_SRC: isTimer ? 'timer' : null }
      lines.send({ type: 'event', event, environment, context: handlerContext(next), deadline })
      return answer.promise
    },
    free: () => released.promise,
  }
}

interface Deferred<T> {
  readonly promise: Promise<T>
  resolve(value: T): void
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
