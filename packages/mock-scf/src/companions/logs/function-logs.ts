import type { Emulator } from '../../emulator.js'
import { functionPath, namespacePath } from '../../store/paths.js'
import type { InvocationRecord, VersionRecord } from '../../store/records.js'
import type { Fields } from './query.js'

/** A line that an invocation of a function has logged. */
export interface LogLine {
  readonly namespace: string
  readonly functionName: string
  readonly record: InvocationRecord
  readonly result: NonNullable<InvocationRecord['result']>
  readonly text: string
}

/** A log of a function. */
export interface FunctionLog {
  /** In milliseconds since 1970. */
  readonly time: number
  readonly requestId: string
  /** The position of the line in the log of the invocation. */
  readonly line: number
  readonly fields: Fields
}

/** Which logs, and how they are described. */
export interface LogSelection {
  /** Whether the logs of a version are included. */
  includes(namespace: string, version: VersionRecord): boolean
  describe(line: LogLine): Fields
}

/** Lists logs of the functions of a region, oldest first. */
export function functionLogs(
  { tables }: Emulator,
  region: string,
  { includes, describe }: LogSelection,
): FunctionLog[] {
  const logs: FunctionLog[] = []
  for (const namespace of tables.namespaces.all(region).keys()) {
    for (const functionName of tables.functions.all(namespacePath(region, namespace)).keys()) {
      const path = functionPath(region, namespace, functionName)
      for (const record of tables.invocations.all(path).values()) {
        const { requestId, result } = record
        // An asynchronous event that is still running has no logs yet.
        if (!result || record.asyncStatus === 'RUNNING') continue
        const version = tables.versions.get(path, record.version)
        if (!version || !includes(namespace, version)) continue
        // A function with IgnoreSysLog that logs nothing has an empty log.
        if (result.log === '') continue
        for (const [line, text] of result.log.split('\n').entries()) {
          const fields = describe({ namespace, functionName, record, result, text })
          logs.push({ time: result.ended, requestId, line, fields })
        }
      }
    }
  }
  return logs.sort((a, b) => a.time - b.time)
}
