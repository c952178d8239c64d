import type { ScfContext } from '../action/context.js'
import { cronFields, cronProblem } from '../action/cron.js'
import { type InvalidPart, invalid, refusal } from '../action/errors.js'
import type { CreateTriggerRequest } from '../generated/actions.js'

/** The types of triggers that can be made. */
export type TriggerType = CreateTriggerRequest['Type']

/** A trigger as a call describes it. */
interface TriggerInput {
  readonly FunctionName: string
  readonly TriggerName: string
  readonly TriggerDesc?: string | undefined
}

/** Gives the last part of a new identifier, such as `8dsikiq6`. */
type NewId = () => string

type Members = Readonly<Record<string, unknown>>

const namedAsCallerLikes = /^[A-Za-z0-9_-]{1,100}$/

/** How triggers of each type are named. */
const names: Readonly<Record<TriggerType, { readonly pattern: RegExp; readonly words: string }>> = {
  timer: { pattern: namedAsCallerLikes, words: '1 to 100 letters, digits, dashes and underscores' },
  cos: {
    pattern: /^[a-z0-9][a-z0-9-]*-\d+\.cos\.[a-z0-9-]+\.myqcloud\.com$/,
    words: "the bucket's domain name, such as 5401-5ff414-12345.cos.ap-shanghai.myqcloud.com",
  },
  cmq: { pattern: namedAsCallerLikes, words: 'the name of the topic' },
  ckafka: {
    pattern: /^ckafka-[A-Za-z0-9]+-[A-Za-z0-9._-]+$/,
    words: "the instance's identifier and the topic's name, such as ckafka-8tfxzia3-test",
  },
  apigw: { pattern: namedAsCallerLikes, words: '1 to 100 letters, digits, dashes and underscores' },
}

/** @throws {ApiError} InvalidParameterValue.Type */
export function triggerType(context: ScfContext, type: string): TriggerType {
  if (isTriggerType(type)) return type
  throw invalid(context, 'Type', `The parameter Type must be one of ${Object.keys(names).join(', ')}.`)
}

function isTriggerType(type: string): type is TriggerType {
  return Object.hasOwn(names, type)
}

/** @throws {ApiError} InvalidParameterValue.TriggerName */
export function checkTriggerName(context: ScfContext, type: TriggerType, name: string): void {
  if (names[type].pattern.test(name)) return
  throw invalid(
    context,
    'TriggerName',
    `The parameter TriggerName of a ${type} trigger must be ${names[type].words}.`,
  )
}

/** What a new trigger is bound to. */
interface NewDesc {
  /** TriggerDesc as it is answered: JSON, with what the call leaves to the cloud filled in. */
  readonly description: string
  /** For API Gateway the API that the cloud makes, by which deployment tools find it; else the trigger's name. */
  readonly resourceId: string
}

/**
 * Reads TriggerDesc of a new trigger. The forms are those of the product's page "Trigger Configuration Description".
 *
 * @throws {ApiError} InvalidParameterValue.TriggerDesc, and the type's own code for what the JSON holds
 */
export function newTriggerDesc(
  context: ScfContext,
  type: TriggerType,
  input: TriggerInput,
  newId: NewId,
): NewDesc {
  if (type === 'apigw') return apigwDesc(context, input, newId)
  return { description: descOf(context, type, input), resourceId: input.TriggerName }
}

/**
 * Checks TriggerDesc where a call gives it for a trigger that is found without it. That of a timer is not looked at:
 * callers send it as they gave it or as it is answered.
 *
 * @throws {ApiError} InvalidParameterValue.TriggerDesc, and the type's own code for what the JSON holds
 */
export function checkGivenDesc(context: ScfContext, type: TriggerType, input: TriggerInput): void {
  if (input.TriggerDesc === undefined || type === 'timer' || type === 'cos') return
  newTriggerDesc(context, type, input, () => '')
}

function descOf(
  context: ScfContext,
  type: Exclude<TriggerType, 'apigw'>,
  { TriggerName, TriggerDesc }: TriggerInput,
): string {
  switch (type) {
    case 'timer':
      return timerDesc(context, TriggerDesc)
    case 'cos':
      return cosDesc(context, TriggerName, TriggerDesc)
    case 'ckafka':
      return JSON.stringify(ckafkaDesc(context, TriggerDesc))
    case 'cmq':
      return JSON.stringify(cmqDesc(context, TriggerDesc))
  }
}

/** What in a bucket calls a function. */
interface CosRule {
  readonly event: string
  readonly filter?: { readonly Prefix: string; readonly Suffix: string }
}

/**
 * Tells which COS triggers a call means by its TriggerDesc: those for the event and, where it says one, the filter.
 *
 * @returns Whether a trigger with that TriggerDesc is meant.
 */
export function cosTriggersMeant(context: ScfContext, text: string | undefined): (desc: string) => boolean {
  const meant = cosRule(context, text)
  return (desc) => {
    const { event, filter } = cosRule(context, desc)
    if (event !== meant.event) return false
    return !meant.filter || (filter?.Prefix === meant.filter.Prefix && filter.Suffix === meant.filter.Suffix)
  }
}

function cosDesc(context: ScfContext, bucketUrl: string, text: string | undefined): string {
  const { event, filter = { Prefix: '', Suffix: '' } } = cosRule(context, text)
  return JSON.stringify({ bucketUrl, event, filter })
}

function cosRule(context: ScfContext, text: string | undefined): CosRule {
  const { event, filter } = membersOf(context, text)
  if (typeof event !== 'string' || !/^cos:[A-Za-z]+:(?:\*|[A-Za-z]+)$/.test(event)) {
    throw wrong(context, 'Cos', 'event', 'an event such as cos:ObjectCreated:*')
  }
  if (filter === undefined) return { event }
  const { Prefix = '', Suffix = '' } = object(context, 'Cos', 'filter', filter)
  if (typeof Prefix !== 'string') throw wrong(context, 'Cos', 'filter.Prefix', 'a string')
  if (typeof Suffix !== 'string') throw wrong(context, 'Cos', 'filter.Suffix', 'a string')
  return { event, filter: { Prefix, Suffix } }
}

function timerDesc(context: ScfContext, expression = ''): string {
  const problem = cronProblem(expression)
  if (problem === undefined) return JSON.stringify({ cron: cronFields(expression).join(' ') })
  throw refusal(
    context,
    ['InvalidParameterValue.TriggerDesc'],
    `The parameter TriggerDesc of a timer must be a cron expression such as 0 */5 * * * * *: ${problem}.`,
  )
}

function ckafkaDesc(context: ScfContext, text: string | undefined): Members {
  const desc = membersOf(context, text)
  const { maxMsgNum, offset, retry, timeOut } = desc
  if (!isInteger(maxMsgNum, 1)) throw wrong(context, 'Ckafka', 'maxMsgNum', 'a number of at least 1')
  if (offset !== 'latest' && offset !== 'earliest' && !isInteger(offset, 0)) {
    throw wrong(context, 'Ckafka', 'offset', 'latest, earliest or a time in milliseconds')
  }
  if (retry !== undefined && !isInteger(retry, 0)) {
    throw wrong(context, 'Ckafka', 'retry', 'a number of at least 0')
  }
  if (timeOut !== undefined && !isInteger(timeOut, 1, 60)) {
    throw wrong(context, 'Ckafka', 'timeOut', 'a number of seconds from 1 to 60')
  }
  return desc
}

function cmqDesc(context: ScfContext, text = '{}'): Members {
  const desc = membersOf(context, text)
  const { filterType, filterKey } = desc
  if (filterType !== undefined && !isInteger(filterType, 1, 2)) {
    throw wrong(context, 'Cmq', 'filterType', '1 (tags) or 2 (routing)')
  }
  const isKeys = Array.isArray(filterKey) && filterKey.every((key) => typeof key === 'string')
  if (filterKey !== undefined && !isKeys) throw wrong(context, 'Cmq', 'filterKey', 'an array of strings')
  return desc
}

const truths = ['TRUE', 'FALSE']
const methods = ['ANY', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE']
const environments = ['release', 'test', 'prepub']

function apigwDesc(
  context: ScfContext,
  { FunctionName, TriggerDesc = '{}' }: TriggerInput,
  newId: NewId,
): NewDesc {
  const given = membersOf(context, TriggerDesc)
  const part = (name: string, value: unknown = {}) => object(context, 'ApiGateway', name, value)
  function oneOf(name: string, values: readonly string[], otherwise: string, value: unknown = otherwise) {
    const chosen = values.find((one) => one === value)
    if (chosen === undefined) throw wrong(context, 'ApiGateway', name, `one of ${values.join(', ')}`)
    return chosen
  }
  const api = part('api', given.api)
  const requestConfig = part('api.requestConfig', api.requestConfig)
  const service = part('service', given.service)
  const release = part('release', given.release)
  const { serviceName = 'SCF_API_SERVICE', serviceId = `service-${newId()}` } = service
  if (typeof serviceName !== 'string' || !/^[A-Za-z0-9_-]{1,50}$/.test(serviceName)) {
    throw wrong(context, 'ServiceName', 'service.serviceName', '1 to 50 letters, digits, - and _')
  }
  if (typeof serviceId !== 'string' || serviceId === '') {
    throw wrong(context, 'ApiGateway', 'service.serviceId', "a service's identifier")
  }
  const apiId = `api-${newId()}`
  const desc = {
    api: {
      ...api,
      apiId,
      authRequired: oneOf('api.authRequired', truths, 'FALSE', api.authRequired),
      requestConfig: {
        path: `/${FunctionName}`,
        ...requestConfig,
        method: oneOf('api.requestConfig.method', methods, 'ANY', requestConfig.method),
      },
      isIntegratedResponse: oneOf('api.isIntegratedResponse', truths, 'FALSE', api.isIntegratedResponse),
      IsBase64Encoded: oneOf('api.IsBase64Encoded', truths, 'FALSE', api.IsBase64Encoded),
    },
    service: { ...service, serviceName, serviceId },
    release: {
      ...release,
      environmentName: oneOf('release.environmentName', environments, 'release', release.environmentName),
    },
  }
  return { description: JSON.stringify(desc), resourceId: `service/${serviceId}/API/${apiId}` }
}

function membersOf(context: ScfContext, text = ''): Members {
  try {
    const value: unknown = JSON.parse(text)
    if (isMembers(value)) return value
  } catch {
    // Said below.
  }
  throw invalid(context, 'TriggerDesc', 'The parameter TriggerDesc must be an object in JSON.')
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function object(context: ScfContext, product: InvalidPart, name: string, value: unknown): Members {
  if (isMembers(value)) return value
  throw wrong(context, product, name, 'an object')
}

/** A whole number in range, which callers write as a number or as text. */
function isInteger(value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): boolean {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return Number.isInteger(number) && Number(number) >= min && Number(number) <= max
}

function wrong(context: ScfContext, part: InvalidPart, name: string, expected: string) {
  return refusal(
    context,
    [`InvalidParameterValue.${part}`, 'InvalidParameterValue.TriggerDesc', 'InvalidParameterValue'],
    `In the parameter TriggerDesc, ${name} must be ${expected}.`,
  )
}
