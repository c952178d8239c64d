import type { Command, InstanceProcess } from './instance-process.js'

/** Keeps one process that has started before an instance needs it, whatever the number of functions is. */
export interface Reserve {
  /** Starts a process, unless there is one with the same command. One with another command ends. */
  fill(command: Command): void
  /** Returns the process for a new instance; undefined if there is none with the command. */
  take(command: Command): InstanceProcess | undefined
  /** Ends the process. */
  close(): Promise<void>
}

interface Reserved {
  /** The command as one text. */
  readonly key: string
  readonly process: InstanceProcess
}

export function createReserve(start: (command: Command) => InstanceProcess): Reserve {
  let reserved: Reserved | undefined
  let isClosed = false

  async function end(): Promise<void> {
    const process = reserved?.process
    reserved = undefined
    if (!process) return
    process.keepRunning(true)
    process.signal('SIGKILL')
    await process.ended
  }

  return {
    fill(command) {
      const key = JSON.stringify(command)
      if (isClosed || reserved?.key === key) return
      void end()
      const process = start(command)
      const current: Reserved = { key, process }
      reserved = current
      process.keepRunning(false)
      process.onEnd(() => {
        if (reserved === current) reserved = undefined
      })
    },
    take(command) {
      if (reserved?.key !== JSON.stringify(command)) return undefined
      const { process } = reserved
      reserved = undefined
      process.keepRunning(true)
      return process
    },
    close() {
      isClosed = true
      return end()
    },
  }
}
