import { globals } from '@tc3/core/globals'
import type { ScfContext } from '../action/context.js'
import { invalidParameter } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { Environment, Variable } from '../generated/types.js'

/** The prefixes of variables that the system and the runtimes define. */
const reservedPrefix = /^(SCF|QCLOUD|TENCENTCLOUD)_/

/**
 * Reads and checks the parameter Environment.
 *
 * @returns Undefined if the request does not change the variables; an empty list if it removes all.
 * @throws {ApiError} InvalidParameterValue.Environment, .EnvironmentSystemProtect, .EnvironmentExceededLimit or
 * .DnsInfo
 */
export function readEnvironment(
  { limits, emptyArraysClear }: Emulator,
  context: ScfContext,
  environment: Environment | undefined,
): readonly Variable[] | undefined {
  const variables = environment?.Variables
  if (!variables || (variables.length === 0 && !emptyArraysClear)) return undefined
  // Deployment tools send a single empty variable to clear the list.
  if (variables.length === 1 && !variables[0]?.Key && !variables[0]?.Value) return []
  const keys = new Set<string>()
  let size = 0
  for (const { Key: key = '', Value: value = '' } of variables) {
    if (key === '')
      throw invalidParameter(context, 'Environment', 'Each environment variable must have a Key.')
    if (keys.has(key)) {
      throw invalidParameter(
        context,
        'Environment',
        `The environment variable ${key} is specified more than once.`,
      )
    }
    if (reservedPrefix.test(key)) {
      throw invalidParameter(
        context,
        'EnvironmentSystemProtect',
        `The environment variable ${key} is reserved: keys must not begin with SCF_, QCLOUD_ or TENCENTCLOUD_.`,
      )
    }
    if (key === 'OS_NAMESERVER') checkNameServers(context, value)
    keys.add(key)
    size += byteLength(key) + byteLength(value)
  }
  if (size > limits.environmentBytes) {
    throw invalidParameter(
      context,
      'EnvironmentExceededLimit',
      `The keys and values of the environment variables must have at most ${limits.environmentBytes} bytes, but have ${size}.`,
    )
  }
  return variables.map(({ Key = '', Value = '' }) => ({ Key, Value }))
}

function byteLength(text: string): number {
  return new (globals().TextEncoder)().encode(text).length
}

/** Checks the addresses of name servers. The documentation does not name a separator; the emulator uses semicolons. */
function checkNameServers(context: ScfContext, value: string): void {
  const isAddress = (text: string) =>
    /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((n) => Number(n) < 256)
  if (value.split(';').every(isAddress)) return
  throw invalidParameter(
    context,
    'DnsInfo',
    'The environment variable OS_NAMESERVER must be a list of IPv4 addresses, separated by semicolons.',
  )
}
