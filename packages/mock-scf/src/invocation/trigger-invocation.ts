import { ApiError, createRequestId } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import type { Emulator } from '../emulator.js'
import { functionAt, type ResolvedFunction } from '../store/lookup.js'
import type { VersionRecord } from '../store/records.js'
import { allowsUse } from '../store/statuses.js'
import { routeInvocation } from '../version/qualifiers.js'
import { invokeAsync } from './async-execution.js'

/** An event of a trigger. */
export interface TriggerEvent {
  /** Where the event comes from, such as `TIMER`. */
  readonly source: string
  /** The version or alias that runs. */
  readonly qualifier: string
  /** As JSON. */
  readonly event: string
  /** When it happened, in milliseconds since 1970. */
  readonly time: number
}

/**
 * Invokes a function asynchronously. If it cannot be invoked now, because it is being updated or was deleted, the event is
 * dropped.
 *
 * @returns Resolves once the event has been processed, with its retries.
 */
export async function invokeByTrigger(
  emulator: Emulator,
  path: string,
  { source, qualifier, event, time }: TriggerEvent,
): Promise<void> {
  const fn = functionAt(emulator, path)
  if (!fn) return
  const [account = '', region = ''] = path.split('/')
  const context = {
    action: 'Invoke',
    account,
    secretId: '',
    region,
    requestId: createRequestId(emulator.random),
    now: time,
    origin: '',
  } as const
  emulator.prepareRegion({ account, region, now: emulator.now() })
  const version = findVersion(emulator, context, fn, qualifier)
  if (!version || !allowsUse(version.lifecycle.status, 'invocation')) return
  await invokeAsync(emulator, { fn, version, event, context, invocationType: 'Event', source })
}

/** Returns the version that an event runs; undefined if the version or alias does not exist. */
function findVersion(
  emulator: Emulator,
  context: ScfContext,
  fn: ResolvedFunction,
  qualifier: string,
): VersionRecord | undefined {
  try {
    return routeInvocation(emulator, context, fn, qualifier)
  } catch (error) {
    if (error instanceof ApiError) return undefined
    throw error
  }
}
