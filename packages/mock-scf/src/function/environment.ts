import type { ScfContext } from '../action/context.js'
import { invalid } from '../action/errors.js'
import type { Environment, Variable } from '../generated/types.js'
import type { World } from '../store/world.js'

/** What keys may not begin with: the variables of the system and of the runtimes. */
const reserved = /^(SCF|QCLOUD|TENCENTCLOUD)_/

/**
 * Reads the environment variables that a call gives.
 *
 * @returns Undefined where it gives none; an empty list where it takes them away.
 * @throws {ApiError} InvalidParameterValue.Environment, .EnvironmentSystemProtect, .EnvironmentExceededLimit, .DnsInfo
 */
export function readEnvironment(
  { limits }: World,
  context: ScfContext,
  environment: Environment | undefined,
): readonly Variable[] | undefined {
  const variables = environment?.Variables
  if (!variables) return undefined
  // Deployment tools clear the list so.
  if (variables.length === 1 && !variables[0]?.Key && !variables[0]?.Value) return []
  const keys = new Set<string>()
  let size = 0
  for (const { Key: key = '', Value: value = '' } of variables) {
    if (key === '') throw invalid(context, 'Environment', 'Each environment variable needs a Key.')
    if (keys.has(key)) {
      throw invalid(context, 'Environment', `The environment variable ${key} is given more than once.`)
    }
    if (reserved.test(key)) {
      throw invalid(
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
    throw invalid(
      context,
      'EnvironmentExceededLimit',
      `The keys and values of the environment variables have ${size} bytes; they must have at most ${limits.environmentBytes}.`,
    )
  }
  return variables.map(({ Key = '', Value = '' }) => ({ Key, Value }))
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}

/** The documentation does not say how several name servers are written; this takes semicolons. */
function checkNameServers(context: ScfContext, value: string): void {
  const isAddress = (text: string) =>
    /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((n) => Number(n) < 256)
  if (value.split(';').every(isAddress)) return
  throw invalid(
    context,
    'DnsInfo',
    'The environment variable OS_NAMESERVER must hold IPv4 addresses, joined with semicolons.',
  )
}
