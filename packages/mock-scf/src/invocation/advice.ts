import { scfDefaults } from '../generated/defaults.js'
import type { RunFailure } from '../runtime/run-function.js'
import { statusCodes } from '../runtime/status-codes.js'
import type { VersionRecord } from '../store/records.js'

const { Timeout, MemorySize } = scfDefaults.CreateFunction

/** What the settings of a function allow. */
type Limits = Pick<VersionRecord, 'timeout' | 'initTimeout' | 'memorySize'>

/** Which setting to change after a failure, by status code. */
const advice: Readonly<Record<number, (limits: Limits) => string>> = {
  [statusCodes.timeout]: ({ timeout }) =>
    `The event took longer than Timeout, ${timeout} s${timeout === Timeout ? ', which is the default' : ''}. If it needs more time, set Timeout.`,
  [statusCodes.memoryExceeded]: ({ memorySize }) =>
    `The instance used more memory than MemorySize, ${memorySize} MB${memorySize === MemorySize ? ', which is the default' : ''}. If it needs more memory, set MemorySize.`,
  [statusCodes.initializationTimeout]: ({ initTimeout }) =>
    `The code outside of the handler took longer than InitTimeout, ${initTimeout} s. If it needs more time, set InitTimeout.`,
}

/** Returns what a user can do about a failure that a setting caused, as a sentence; undefined for other failures. */
export function adviceFor({ statusCode }: RunFailure, limits: Limits): string | undefined {
  return statusCode === undefined ? undefined : advice[statusCode]?.(limits)
}
