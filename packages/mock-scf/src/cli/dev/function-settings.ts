import type { LayerVersionSimple } from '../../generated/types.js'
import type { TriggerType } from '../../trigger/type.js'

/** A function as its description wants it. */
export interface FunctionSettings {
  readonly name: string
  readonly namespace: string
  readonly region: string
  /** The folder of the code, as an absolute path. */
  readonly folder: string
  /** Patterns of files that the package does not contain, in the syntax of .gitignore. */
  readonly exclude: readonly string[]
  readonly runtime: string
  readonly handler: string
  /** `HTTP` for a web function. */
  readonly type: 'Event' | 'HTTP'
  /** Undefined members are those of a new function, or stay as they are. */
  readonly description?: string | undefined
  /** In MB. */
  readonly memorySize?: number | undefined
  /** In seconds. */
  readonly timeout?: number | undefined
  /** In seconds. */
  readonly initTimeout?: number | undefined
  /** The environment variables. */
  readonly environment: Readonly<Record<string, string>>
  readonly layers: readonly LayerVersionSimple[]
  readonly triggers: readonly TriggerSettings[]
}

/** A trigger as the description of its function wants it. */
export interface TriggerSettings {
  readonly type: TriggerType
  readonly name: string
  /** TriggerDesc. */
  readonly description: string
  readonly enabled: boolean
  readonly argument: string
  readonly qualifier: string
}

/** What functions have that their description does not say. */
export interface FunctionDefaults {
  readonly region: string
  readonly namespace: string
  readonly runtime?: string | undefined
  readonly handler?: string | undefined
}

/** The functions of a folder. */
export interface Project {
  readonly functions: readonly FunctionSettings[]
  /** The files that describe the functions. */
  readonly files: readonly string[]
}
