import type { GetFunctionResponse } from '@tc3/client-scf'
import { functionActive, versionPublished } from '@tc3/client-scf/waiters'
import { type Action, type Client, type Clock, isBusyError } from '@tc3/core'
import { isWaiterError, sleep, type WaitOptions, waitUntil } from '@tc3/core/wait'
import { DeploymentError } from './deployment-error.js'

/** The function that is deployed, and how to call SCF about it. */
export interface Target {
  readonly client: Client
  readonly id: { readonly FunctionName: string; readonly Namespace: string | undefined }
  readonly call: { readonly region: string | undefined; readonly signal: AbortSignal | undefined }
  readonly clock: Clock
  /** The milliseconds between two requests while waiting. */
  readonly delay: number
  /** The timeout of each wait in milliseconds. */
  readonly timeout: number
}

function waitOptions<Output extends object>({ call, clock, delay, timeout }: Target): WaitOptions<Output> {
  return { ...call, clock, delay, timeout }
}

/** SCF has the same error codes for changes in progress and for some permanent failures, so the calls are limited. */
const maxCalls = 10

/** Calls an action that changes the function. While another change is in progress, it waits and calls it again. */
export async function sendWhenIdle<Input extends object, Output extends object>(
  target: Target,
  action: Action<Input, Output>,
  input: NoInfer<Input>,
): Promise<Output> {
  const { client, call, clock, delay } = target
  for (let calls = 1; ; calls += 1) {
    try {
      return await client.send(action, input, call)
    } catch (error) {
      if (!isBusyError(error, action) || calls === maxCalls) throw error
      await sleep(clock, delay, call.signal)
      await whenActive(target)
    }
  }
}

/**
 * Waits until the function is available.
 *
 * @throws {DeploymentError} If it has a failed status.
 * @throws {WaiterError} If the wait times out.
 */
export function whenActive(target: Target): Promise<GetFunctionResponse> {
  return withReasons(target, 'the function', () =>
    waitUntil(target.client, functionActive, target.id, waitOptions(target)),
  )
}

/** Waits until a version of the function is available. Throws the same errors as `whenActive`. */
export function whenPublished(target: Target, version: string): Promise<GetFunctionResponse> {
  return withReasons(target, `version ${version} of the function`, () =>
    waitUntil(target.client, versionPublished, { ...target.id, Qualifier: version }, waitOptions(target)),
  )
}

async function withReasons<Output>(
  { id }: Target,
  what: string,
  wait: () => Promise<Output>,
): Promise<Output> {
  try {
    return await wait()
  } catch (error) {
    if (!isWaiterError(error) || error.problem !== 'failed') throw error
    const { status = '', reasons } = error
    throw new DeploymentError(
      `The status of ${what} ${id.FunctionName} is ${status}. ${advice(status)}` +
        `${reasons.length > 0 ? ` The reasons are: ${reasons.join('; ')}` : ''}`,
      { problem: 'status', status, reasons, cause: error },
    )
  }
}

function advice(status: string): string {
  switch (status) {
    case 'CreateFailed':
      return 'Correct the cause, delete the function, and deploy it again.'
    case 'DeleteFailed':
      return 'Delete the function again before you deploy it.'
    default:
      return 'Correct the cause, and deploy it again.'
  }
}
