import type { Store, Transitions } from '@tc3/mock'
import type { ScfContext } from './action/context.js'
import type { ScfTransition } from './generated/statuses.js'
import type { CodeRunner, RoleCredentialsOf } from './runtime/code-run.js'
import type { RunFeed } from './runtime/run-feed.js'
import type { Invocation, StandIn } from './runtime/run-function.js'
import type { Occupancy } from './runtime/sharing.js'
import type { Limits } from './store/limits.js'
import type { Tables } from './store/records.js'

/**
 * Reads an object of an account. The bucket may lack the AppId, and the object begin with a slash. Without a bucket, the object
 * is a temporary one.
 */
export type ReadObject = (
  account: string,
  location: { readonly bucket?: string; readonly object: string },
) => Promise<string | undefined>

/** The packages that tools upload to the storage before they create a function, to an object that exists for a short time. */
export interface TemporaryUploads {
  /**
   * Allows an account to upload an object.
   *
   * @param object The path of the object.
   * @param now In milliseconds since 1970.
   * @returns The signature of the requests that upload it.
   */
  allow(account: string, object: string, now: number): string
  /**
   * Finds the account of an upload.
   *
   * @param object The path of the object; empty if the request is about the bucket.
   * @returns Undefined if the signature is unknown, has expired, or belongs to another object.
   */
  find(signature: string, object: string, now: number): string | undefined
}

/** An instance that counts for a quota. */
export interface CountedInstance {
  readonly occupancy: Occupancy
  /** The quota, while events run. */
  readonly pool: string
}

/** The state and services that the handlers of all actions share. */
export interface Emulator {
  readonly store: Store
  readonly tables: Tables
  readonly transitions: Transitions<ScfTransition>
  readonly limits: Limits
  /** Returns the time of the emulator's clock, in milliseconds since 1970. */
  readonly now: () => number
  /** Returns a number from 0 up to, but not including, 1. */
  readonly random: () => number
  /** Whether empty lists of layers and environment variables remove all of them. In the cloud, they change nothing. */
  readonly emptyArraysClear: boolean
  /** Whether new API Gateway triggers can be created. */
  readonly apiGatewayTriggers: boolean
  /** Returns what runs in place of the code of a function; undefined if its code runs. */
  readonly findStandIn: (invocation: Pick<Invocation, 'namespace' | 'functionName'>) => StandIn | undefined
  /** Runs the code of functions; undefined if functions without a stand-in return their event. */
  readonly runCode: CodeRunner['run'] | undefined
  /** Does in advance what makes the first event of a function take less time; undefined if {@link runCode} is. */
  readonly prepareCode: CodeRunner['prepare'] | undefined
  /** Ends the instance that runs an event, if its code runs. */
  readonly terminateRun: CodeRunner['terminate'] | undefined
  /** Starts an instance before the first event; undefined if {@link runCode} is. */
  readonly startCode: CodeRunner['start'] | undefined
  /** The latest runs of functions. */
  readonly runs: RunFeed
  /** Returns the credentials of the role of a function. */
  readonly roleCredentials: RoleCredentialsOf
  /** The memory of the instances that are running an event, in MB, by the quota that limits it. */
  readonly runningMemory: Map<string, number>
  /** The instances that {@link runningMemory} counts, or that have sessions, by version. */
  readonly countedInstances: Map<string, readonly CountedInstance[]>
  /** Logs an unexpected error that no response reports. */
  readonly reportFailure: (requestId: string, error: unknown) => void
  /** The RequestIds of the asynchronous events that this process is running or will retry. */
  readonly runningInvocations: Set<string>
  /** How long a failed asynchronous event waits before its next attempt, in milliseconds. */
  readonly retryInterval: number
  /** Resolves once the emulator's clock shows a time. */
  readonly waitUntil: (time: number) => Promise<void>
  /**
   * Invokes the functions that have an enabled trigger of a source: of all regions of an account, or of one.
   *
   * @param scope The account, or the path of a region.
   * @param type The type of the triggers, such as `cos`.
   * @param name The name of the triggers, which identifies the source.
   * @param message In the terms of the source.
   */
  readonly publish: (scope: string, type: string, name: string, message: unknown) => void
  /** Must be called after timer triggers have changed. */
  readonly updateTimers: () => void
  /** Creates the default namespace of a region if it has none, and completes the transitions that are due there. */
  readonly prepareRegion: (region: Pick<ScfContext, 'account' | 'region' | 'now'>) => void
  /**
   * Reads an object of the storage: its content in Base64, or undefined if there is no such object. Absent if objects are not
   * emulated.
   */
  readonly readObject?: ReadObject | undefined
  /** The uploads of packages to temporary objects. Absent if objects are not emulated. */
  readonly temporaryUploads?: TemporaryUploads | undefined
  /** Returns a temporary address on the emulator from which a package can be downloaded. */
  readonly downloadAddress: (context: ScfContext, scope: string, sha256: string) => Promise<string>
}
