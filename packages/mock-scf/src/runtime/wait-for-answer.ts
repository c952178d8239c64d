import type { InstanceProcess, ProcessEnd } from './instance-process.js'
import { residentMemory } from './memory.js'
import { type Answer, failed } from './outcome.js'
import { statusCodes } from './status-codes.js'

/** The limits of what a process does. */
export interface WorkLimits {
  /** In milliseconds. */
  readonly time: number
  /** The failure if the time is over. */
  readonly timeout: Answer
  /** In MB. */
  readonly memory: number
}

/** The end of what a process did. */
export interface WorkEnd<T> {
  /** What it answered, or the failure that ended it. */
  readonly answer: T | Answer
  /** Whether the process can do something else now. */
  readonly usable: boolean
  /** The most resident memory seen, in bytes. */
  readonly memory: number
}

/** How often the memory of a working process is read, in milliseconds. */
const memoryInterval = 50

/** Waits until a process answers, or its time or memory is over, or it ends. */
export function waitForAnswer<T>(
  process: InstanceProcess,
  answer: Promise<T>,
  limits: WorkLimits,
): Promise<WorkEnd<T>> {
  return new Promise((resolve) => {
    let memory = 0
    function readMemory() {
      memory = Math.max(memory, residentMemory(process.id))
      if (memory > limits.memory * 1024 * 1024) end(failed(statusCodes.memoryExceeded), false)
    }
    const timer = setTimeout(() => end(limits.timeout, false), limits.time)
    const monitor = setInterval(readMemory, memoryInterval)

    function end(value: T | Answer, usable: boolean) {
      clearTimeout(timer)
      clearInterval(monitor)
      removeListener()
      resolve({ answer: value, usable, memory })
    }
    void answer.then((value) => {
      memory = Math.max(memory, residentMemory(process.id))
      end(value, true)
    })
    const removeListener = process.onEnd((processEnd) => end(describeEnd(processEnd), false))
  })
}

/** Returns the failure of an event whose process ended. */
function describeEnd({ error }: ProcessEnd): Answer {
  if (error) {
    return failed(
      statusCodes.codeNotLoaded,
      `The process of the function cannot be started: ${error.message}`,
    )
  }
  return failed(statusCodes.processExited)
}
