import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter, type ScfErrorCode } from '../action/errors.js'
import type { RoutingConfig, VersionMatch } from '../generated/types.js'
import type { AliasRecord } from '../store/records.js'

// An alias routes invocations to its main version or to an additional version.

/** The prefix of a match rule's Key; the rest is the name of a value in RoutingKey. */
const keyPrefix = 'invoke.headers.'

/** Returns the versions besides the main one that an alias routes to, without duplicates. */
export function additionalVersions(routing: RoutingConfig = {}): string[] {
  const { AdditionalVersionWeights: weights = [], AddtionVersionMatchs: rules = [] } = routing
  return [...new Set([...weights, ...rules].map(({ Version }) => Version))]
}

/**
 * Checks the RoutingConfig of an alias. Does not check that its versions exist.
 *
 * @throws {ApiError} InvalidParameterValue.AdditionalVersionWeights, InvalidParameterValue.RoutingConfig or
 * InvalidParameter.RoutingConfig
 */
export function checkRouting(context: ScfContext, main: string, routing: RoutingConfig = {}): void {
  const { AdditionalVersionWeights: weights = [], AddtionVersionMatchs: rules = [] } = routing
  const routingError = (code: ScfErrorCode, message: string) =>
    apiError(context, [code, 'InvalidParameterValue'], message)
  if (weights.length > 1 || weights.some(({ Version }) => Version === main)) {
    throw routingError(
      'InvalidParameterValue.AdditionalVersionWeights',
      'AdditionalVersionWeights must have at most one version, other than the main version, which gets the remaining calls.',
    )
  }
  if (weights.some(({ Weight }) => Weight < 0 || Weight > 1)) {
    throw routingError(
      'InvalidParameterValue.AdditionalVersionWeights',
      'Weight is the fraction of calls that the additional version gets. It must be from 0 to 1, such as 0.3.',
    )
  }
  for (const rule of rules) {
    if (!rule.Key.startsWith(keyPrefix) || rule.Key === keyPrefix) {
      throw routingError(
        'InvalidParameterValue.RoutingConfig',
        `The Key of a match rule must be ${keyPrefix} followed by a name, such as ${keyPrefix}User.`,
      )
    }
    if (rule.Method === 'range' && !parseRange(rule.Expression)) {
      throw routingError(
        'InvalidParameterValue.RoutingConfig',
        'The Expression of a range must be (a,b) or [a,b], with integers a and b, and a must not be greater than b.',
      )
    }
  }
  const additional = additionalVersions(routing)
  if (additional.length > 1 || additional.includes(main)) {
    throw routingError(
      'InvalidParameter.RoutingConfig',
      'RoutingConfig must have at most one version besides the main version, by weight, by rules or both.',
    )
  }
}

/**
 * Selects the version for an invocation of an alias: that of the first matching rule, else a random one by weight.
 *
 * @param values The values of RoutingKey.
 * @param random Returns a number from 0 up to, but not including, 1.
 */
export function selectVersion(
  { functionVersion, routingConfig = {} }: AliasRecord,
  values: ReadonlyMap<string, string>,
  random: () => number,
): string {
  const { AdditionalVersionWeights: weights = [], AddtionVersionMatchs: rules = [] } = routingConfig
  const matchingRule = rules.find((rule) => matches(rule, values))
  if (matchingRule) return matchingRule.Version
  const [additional] = weights
  return additional && random() < additional.Weight ? additional.Version : functionVersion
}

/**
 * Parses a RoutingKey.
 *
 * @throws {ApiError} InvalidParameterValue.Param
 */
export function parseRoutingKey(
  context: ScfContext,
  routingKey: string | undefined,
): ReadonlyMap<string, string> {
  if (routingKey === undefined || routingKey === '') return new Map()
  const values = parseObject(routingKey)
  const strings =
    values && Object.entries(values).filter((entry): entry is [string, string] => isString(entry[1]))
  if (values && strings?.length === Object.keys(values).length) return new Map(strings)
  throw invalidParameter(
    context,
    'Param',
    'The parameter RoutingKey must be a JSON object whose values are all strings, such as {"User":"Bob"}.',
  )
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function parseObject(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function matches({ Key, Method, Expression }: VersionMatch, values: ReadonlyMap<string, string>): boolean {
  const value = values.get(Key.slice(keyPrefix.length))
  if (value === undefined) return false
  if (Method === 'exact') return value === Expression
  return /^-?\d+$/.test(value) && parseRange(Expression)?.(Number(value)) === true
}

/**
 * Parses a range of integers. Half-open ranges such as `[0,30)` are not documented, but deployment tools send them.
 *
 * @returns A function that returns whether a number is in the range; undefined if the range is malformed.
 */
function parseRange(expression: string): ((value: number) => boolean) | undefined {
  const parts = /^([([])\s*(-?\d+)\s*,\s*(-?\d+)\s*([)\]])$/.exec(expression)
  if (!parts) return undefined
  const [, opening, lowest, highest, closing] = parts
  const [low, high] = [Number(lowest), Number(highest)]
  if (low > high) return undefined
  return (value) =>
    (opening === '[' ? value >= low : value > low) && (closing === ']' ? value <= high : value < high)
}
