import type { Emulator } from '../emulator.js'
import type { RunFailure } from '../runtime/run-function.js'
import { findFunction, findVersion } from '../store/lookup.js'
import { codeRunFor } from './code-run.js'
import { invocationOf } from './execution.js'

/** The function of which an instance starts. */
export interface InstanceTarget {
  readonly account: string
  readonly region: string
  readonly namespace: string
  readonly name: string
  readonly requestId: string
}

/**
 * Starts an instance of `$LATEST` of a function before its first event.
 *
 * @returns The failure and the log, if the code cannot be initialized.
 * @throws {ApiError} If the function does not exist.
 */
export async function startInstance(
  emulator: Emulator,
  { account, region, namespace, name, requestId }: InstanceTarget,
): Promise<{ readonly failure?: RunFailure; readonly log: readonly string[] }> {
  emulator.prepareRegion({ account, region, now: emulator.now() })
  const context = {
    action: 'Invoke',
    account,
    secretId: '',
    region,
    requestId,
    now: emulator.now(),
    origin: '',
  } as const
  const fn = findFunction(emulator, context, { FunctionName: name, Namespace: namespace })
  const version = findVersion(emulator, context, fn)
  const prepared = { fn, version, event: '', context, invocationType: 'Event' } as const
  const invocation = invocationOf(prepared)
  if (emulator.findStandIn(invocation) !== undefined || !emulator.startCode) return { log: [] }
  const code = codeRunFor(emulator, prepared, invocation)
  if ('failure' in code) return { failure: code.failure, log: [] }
  const credentials = version.role && (await emulator.roleCredentials(account, version.role, emulator.now()))
  const outcome = await emulator.startCode({ ...code, ...(credentials && { credentials }) })
  return { ...(outcome?.failure && { failure: outcome.failure }), log: outcome?.log ?? [] }
}
