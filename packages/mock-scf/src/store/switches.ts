import { scfDefaults } from '../generated/defaults.js'
import type { FunctionRecord, VersionRecord } from './records.js'

const defaults = scfDefaults.CreateFunction

/** What a version of a function has switched on. */
export interface Switches {
  /** Whether the function is asynchronous. */
  readonly asyncRunEnable: 'TRUE' | 'FALSE'
  /** Whether the events of an asynchronous function are tracked. */
  readonly traceEnable: 'TRUE' | 'FALSE'
}

/** Returns the switches of a version. Before they were part of the version, the record of the function had them. */
export function switchesOf(record: FunctionRecord, version: VersionRecord): Switches {
  return {
    asyncRunEnable: version.asyncRunEnable ?? record.asyncRunEnable ?? defaults.AsyncRunEnable,
    traceEnable: version.traceEnable ?? record.traceEnable ?? defaults.TraceEnable,
  }
}
