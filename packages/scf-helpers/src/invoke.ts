import { invoke, invokeFunction } from '@tc3/client-scf/actions'
import { type CallOptions, ConfigurationError } from '@tc3/core'
import { stringifyJson } from '@tc3/core/json'
import { type AnyScfClient, bareClient } from './bare-client.js'
import { readResult } from './function-result.js'

export type { AnyScfClient } from './bare-client.js'
export { FunctionError, isFunctionError } from './function-error.js'

/** The options of an invocation and of its call. */
export interface InvokeOptions extends CallOptions {
  /**
   * The namespace of the function.
   *
   * @defaultValue `default`
   */
  readonly namespace?: string | undefined
  /**
   * The version or alias to invoke. The alias `$DEFAULT` points to `$LATEST` unless it was moved.
   *
   * @defaultValue `$DEFAULT`
   */
  readonly qualifier?: string | undefined
  /** The values that the match rules of an alias apply to, at most 1024 bytes as JSON. */
  readonly routingKey?: Readonly<Record<string, string>> | undefined
}

/**
 * Invokes a function and returns its result. `Out` is the type of the result, which the function determines. Integers
 * beyond 2^53 are bigints, in the event and in the result. Calls InvokeFunction.
 *
 * @param event Any value that JSON can represent, at most 6 MB as JSON. The function gets no event if it is undefined.
 * @throws {FunctionError} If the function fails, or its result is not JSON.
 * @throws {ConfigurationError} If JSON cannot represent the event.
 * @throws The errors of Client.send, such as a ServiceError if the function does not exist.
 * @example
 * const { total } = await invokeJson<{ total: number }>(scf, 'add', { numbers: [1, 2] })
 */
export async function invokeJson<Out = unknown>(
  client: AnyScfClient,
  name: string,
  event?: unknown,
  options: InvokeOptions = {},
): Promise<Out> {
  const { target, callOptions } = readOptions(name, options)
  const { Result, RequestId } = await bareClient(client).send(
    invokeFunction,
    { ...target, Event: encodeEvent(event), LogType: 'Tail' },
    callOptions,
  )
  // The caller states the type of the result; the function ensures it.
  return readResult({ functionName: name, result: Result, requestId: RequestId }) as Out
}

/**
 * Invokes a function asynchronously: SCF accepts the event, runs the function later, and retries it if it fails. Calls
 * Invoke.
 *
 * @param event Any value that JSON can represent, at most 128 KB as JSON. The function gets no event if it is undefined.
 * @returns The RequestId of the invocation, which its log contains, and which GetRequestStatus and GetAsyncEventStatus
 * take.
 * @throws {ConfigurationError} If JSON cannot represent the event.
 * @throws The errors of Client.send, such as a ServiceError if the function does not exist.
 */
export async function invokeAsync(
  client: AnyScfClient,
  name: string,
  event?: unknown,
  options: InvokeOptions = {},
): Promise<string> {
  const { target, callOptions } = readOptions(name, options)
  const { Result } = await bareClient(client).send(
    invoke,
    { ...target, ClientContext: encodeEvent(event), InvocationType: 'Event' },
    callOptions,
  )
  return Result.FunctionRequestId
}

function readOptions(name: string, options: InvokeOptions) {
  const { namespace, qualifier = '$DEFAULT', routingKey, ...callOptions } = options
  const target = {
    FunctionName: name,
    Namespace: namespace,
    Qualifier: qualifier,
    RoutingKey: routingKey && JSON.stringify(routingKey),
  }
  return { target, callOptions }
}

function encodeEvent(event: unknown): string | undefined {
  if (event === undefined) return undefined
  if (typeof event === 'function' || typeof event === 'symbol') {
    throw new ConfigurationError(
      `The event is a ${typeof event}; expected a value that JSON can represent.`,
      {
        option: 'input',
      },
    )
  }
  try {
    // A list, since stringifyJson takes objects only.
    return stringifyJson([event]).slice(1, -1)
  } catch (cause) {
    throw new ConfigurationError('The event cannot be represented as JSON. Remove cycles from it.', {
      option: 'input',
      cause,
    })
  }
}
