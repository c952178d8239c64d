import type { ScfContext } from '../action/context.js'
import { invalid, refusal, type ScfErrorCode } from '../action/errors.js'
import type { RoutingConfig, VersionMatch } from '../generated/types.js'
import type { AliasRecord } from '../store/records.js'

// How an alias shares the calls out between its main version and an additional one.

/** The part of a match rule's key before the name that the value is under in RoutingKey. */
const keyPrefix = 'invoke.headers.'

/** The versions besides the main one that an alias can lead to, each once. */
export function additionalVersions(routing: RoutingConfig = {}): string[] {
  const { AdditionalVersionWeights: weights = [], AddtionVersionMatchs: rules = [] } = routing
  return [...new Set([...weights, ...rules].map(({ Version }) => Version))]
}

/**
 * Checks the routing of an alias but for whether its versions exist.
 *
 * @throws {ApiError} InvalidParameterValue.AdditionalVersionWeights, InvalidParameterValue.RoutingConfig and
 * InvalidParameter.RoutingConfig
 */
export function checkRouting(context: ScfContext, main: string, routing: RoutingConfig = {}): void {
  const { AdditionalVersionWeights: weights = [], AddtionVersionMatchs: rules = [] } = routing
  const refuse = (code: ScfErrorCode, message: string) =>
    refusal(context, [code, 'InvalidParameterValue'], message)
  if (weights.length > 1 || weights.some(({ Version }) => Version === main)) {
    throw refuse(
      'InvalidParameterValue.AdditionalVersionWeights',
      'AdditionalVersionWeights takes at most one version, which is not the main one; the main version takes the rest.',
    )
  }
  if (weights.some(({ Weight }) => Weight < 0 || Weight > 1)) {
    throw refuse(
      'InvalidParameterValue.AdditionalVersionWeights',
      'A Weight is the fraction of calls that the additional version takes: it must be from 0 to 1, such as 0.3.',
    )
  }
  for (const rule of rules) {
    if (!rule.Key.startsWith(keyPrefix) || rule.Key === keyPrefix) {
      throw refuse(
        'InvalidParameterValue.RoutingConfig',
        `The Key of a match rule must be ${keyPrefix} with a name after it, such as ${keyPrefix}User.`,
      )
    }
    if (rule.Method === 'range' && !parseRange(rule.Expression)) {
      throw refuse(
        'InvalidParameterValue.RoutingConfig',
        'The Expression of a range must be (a,b) or [a,b], where a and b are integers and a is not above b.',
      )
    }
  }
  const additional = additionalVersions(routing)
  if (additional.length > 1 || additional.includes(main)) {
    throw refuse(
      'InvalidParameter.RoutingConfig',
      'RoutingConfig takes at most one version besides the main one, by weight, by rules or both.',
    )
  }
}

/**
 * The version that takes a call to an alias: that of the first rule which matches, else one by weight.
 *
 * @param values What RoutingKey holds.
 * @param random Gives numbers from 0 up to, not including, 1.
 */
export function routed(
  { functionVersion, routingConfig = {} }: AliasRecord,
  values: ReadonlyMap<string, string>,
  random: () => number,
): string {
  const { AdditionalVersionWeights: weights = [], AddtionVersionMatchs: rules = [] } = routingConfig
  const hit = rules.find((rule) => matches(rule, values))
  if (hit) return hit.Version
  const [additional] = weights
  return additional && random() < additional.Weight ? additional.Version : functionVersion
}

/**
 * Reads a RoutingKey.
 *
 * @throws {ApiError} InvalidParameterValue.Param
 */
export function parseRoutingKey(
  context: ScfContext,
  routingKey: string | undefined,
): ReadonlyMap<string, string> {
  if (routingKey === undefined || routingKey === '') return new Map()
  const values = asObject(routingKey)
  const texts =
    values && Object.entries(values).filter((entry): entry is [string, string] => isText(entry[1]))
  if (values && texts?.length === Object.keys(values).length) return new Map(texts)
  throw invalid(
    context,
    'Param',
    'The parameter RoutingKey must be a JSON object whose values are all strings, such as {"User":"Bob"}.',
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function asObject(json: string): object | undefined {
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
 * Reads a range of integers. One that is open on one side only, which the documentation does not show, is taken too:
 * deployment tools send such ones, as `[0,30)`.
 *
 * @returns Whether a number is in it; undefined where it is no range.
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
