import type { ApiError } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { cronFields, cronProblem } from '../action/cron.js'
import { apiError, type InvalidParameterName, invalidParameter } from '../action/errors.js'
import type { CreateTriggerRequest } from '../generated/actions.js'

/** The types of triggers that CreateTrigger creates. */
export type TriggerType = CreateTriggerRequest['Type']

/** The parameters that describe a trigger. */
interface TriggerInput {
  readonly FunctionName: string
  readonly TriggerName: string
  readonly TriggerDesc?: string | undefined
}

/** Returns the random part of a new identifier, such as `8dsikiq6`. */
type NewId = () => string

type Members = Readonly<Record<string, unknown>>

const anyName = /^[A-Za-z0-9_-]{1,100}$/

/** The form of trigger names, by type. */
const names: Readonly<Record<TriggerType, { readonly pattern: RegExp; readonly words: string }>> = {
  timer: { pattern: anyName, words: '1 to 100 letters, digits, dashes and underscores' },
  cos: {
    pattern: /^[a-z0-9][a-z0-9-]*-\d{1,20}\.cos\.[a-z0-9-]+\.myqcloud\.com$/,
    words: "the bucket's domain name, such as 5401-5ff414-12345.cos.ap-shanghai.myqcloud.com",
  },
  cmq: { pattern: anyName, words: 'the name of the topic' },
  ckafka: {
    pattern: /^ckafka-[A-Za-z0-9]+-[A-Za-z0-9._-]+$/,
    words: "the instance's identifier and the topic's name, such as ckafka-8tfxzia3-test",
  },
  apigw: { pattern: anyName, words: '1 to 100 letters, digits, dashes and underscores' },
}

/**
 * Narrows the parameter Type to the known types.
 *
 * @throws {ApiError} InvalidParameterValue.Type
 */
export function triggerType(context: ScfContext, type: string): TriggerType {
  if (isTriggerType(type)) return type
  throw invalidParameter(
    context,
    'Type',
    `The parameter Type must be one of ${Object.keys(names).join(', ')}.`,
  )
}

function isTriggerType(type: string): type is TriggerType {
  return Object.hasOwn(names, type)
}

/** @throws {ApiError} InvalidParameterValue.TriggerName */
export function checkTriggerName(context: ScfContext, type: TriggerType, name: string): void {
  if (names[type].pattern.test(name)) return
  throw invalidParameter(
    context,
    'TriggerName',
    `The parameter TriggerName of a ${type} trigger must be ${names[type].words}.`,
  )
}

/** The source of a new trigger. */
interface TriggerSource {
  /** TriggerDesc as in responses: JSON, with the defaults filled in. */
  readonly description: string
  /** For API Gateway the path of the created API, which deployment tools read; else the name of the trigger. */
  readonly resourceId: string
}

/**
 * Reads the TriggerDesc of a new trigger. The product's page "Trigger Configuration Description" documents its forms.
 *
 * @throws {ApiError} InvalidParameterValue.TriggerDesc, or the code of the trigger type for an invalid member.
 */
export function readTriggerSource(
  context: ScfContext,
  type: TriggerType,
  input: TriggerInput,
  newId: NewId,
): TriggerSource {
  if (type === 'apigw') return apigwSource(context, input, newId)
  return { description: triggerDesc(context, type, input), resourceId: input.TriggerName }
}

/**
 * Checks the TriggerDesc of a trigger that can be found without it. The TriggerDesc of a timer is not checked, because
 * callers send it either as they specified it or as in responses.
 *
 * @throws {ApiError} InvalidParameterValue.TriggerDesc, or the code of the trigger type for an invalid member.
 */
export function checkOptionalTriggerDesc(context: ScfContext, type: TriggerType, input: TriggerInput): void {
  if (input.TriggerDesc === undefined || type === 'timer' || type === 'cos') return
  readTriggerSource(context, type, input, () => '')
}

function triggerDesc(
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

/** The events of a bucket that invoke a function. */
interface CosRule {
  readonly event: string
  readonly filter?: { readonly Prefix: string; readonly Suffix: string }
}

/**
 * Creates a predicate for the COS triggers that a TriggerDesc selects: those with the same event and, if it has a
 * filter, the same filter.
 *
 * @returns Whether a stored TriggerDesc matches.
 */
export function cosTriggerMatcher(context: ScfContext, text: string | undefined): (desc: string) => boolean {
  const selector = cosRule(context, text)
  return (desc) => {
    const { event, filter } = cosRule(context, desc)
    if (event !== selector.event) return false
    const { filter: selected } = selector
    return !selected || (filter?.Prefix === selected.Prefix && filter.Suffix === selected.Suffix)
  }
}

function cosDesc(context: ScfContext, bucketUrl: string, text: string | undefined): string {
  const { event, filter = { Prefix: '', Suffix: '' } } = cosRule(context, text)
  return JSON.stringify({ bucketUrl, event, filter })
}

function cosRule(context: ScfContext, text: string | undefined): CosRule {
  const { event, filter } = parseMembers(context, text)
  if (typeof event !== 'string' || !/^cos:[A-Za-z]+:(?:\*|[A-Za-z]+)$/.test(event)) {
    throw triggerDescError(context, 'Cos', 'event', 'an event such as cos:ObjectCreated:*')
  }
  if (filter === undefined) return { event }
  const { Prefix = '', Suffix = '' } = checkMembers(context, 'Cos', 'filter', filter)
  if (typeof Prefix !== 'string') throw triggerDescError(context, 'Cos', 'filter.Prefix', 'a string')
  if (typeof Suffix !== 'string') throw triggerDescError(context, 'Cos', 'filter.Suffix', 'a string')
  return { event, filter: { Prefix, Suffix } }
}

function timerDesc(context: ScfContext, expression = ''): string {
  const problem = cronProblem(expression)
  if (problem === undefined) return JSON.stringify({ cron: cronFields(expression).join(' ') })
  throw apiError(
    context,
    ['InvalidParameterValue.TriggerDesc'],
    `The parameter TriggerDesc of a timer must be a cron expression such as 0 */5 * * * * *: ${problem}.`,
  )
}

function ckafkaDesc(context: ScfContext, text: string | undefined): Members {
  const desc = parseMembers(context, text)
  const { maxMsgNum, offset, retry, timeOut } = desc
  if (!isInteger(maxMsgNum, 1))
    throw triggerDescError(context, 'Ckafka', 'maxMsgNum', 'a number of at least 1')
  if (offset !== 'latest' && offset !== 'earliest' && !isInteger(offset, 0)) {
    throw triggerDescError(context, 'Ckafka', 'offset', 'latest, earliest or a time in milliseconds')
  }
  if (retry !== undefined && !isInteger(retry, 0)) {
    throw triggerDescError(context, 'Ckafka', 'retry', 'a number of at least 0')
  }
  if (timeOut !== undefined && !isInteger(timeOut, 1, 60)) {
    throw triggerDescError(context, 'Ckafka', 'timeOut', 'a number of seconds from 1 to 60')
  }
  return desc
}

function cmqDesc(context: ScfContext, text = '{}'): Members {
  const desc = parseMembers(context, text)
  const { filterType, filterKey } = desc
  if (filterType !== undefined && !isInteger(filterType, 1, 2)) {
    throw triggerDescError(context, 'Cmq', 'filterType', '1 (tags) or 2 (routing)')
  }
  const isKeys = Array.isArray(filterKey) && filterKey.every((key) => typeof key === 'string')
  if (filterKey !== undefined && !isKeys)
    throw triggerDescError(context, 'Cmq', 'filterKey', 'an array of strings')
  return desc
}

const booleans = ['TRUE', 'FALSE']
const methods = ['ANY', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE']
const environments = ['release', 'test', 'prepub']

function apigwSource(
  context: ScfContext,
  { FunctionName, TriggerDesc = '{}' }: TriggerInput,
  newId: NewId,
): TriggerSource {
  const input = parseMembers(context, TriggerDesc)
  const section = (name: string, value: unknown = {}) => checkMembers(context, 'ApiGateway', name, value)
  function oneOf(name: string, values: readonly string[], fallback: string, value: unknown = fallback) {
    const valid = values.find((candidate) => candidate === value)
    if (valid === undefined)
      throw triggerDescError(context, 'ApiGateway', name, `one of ${values.join(', ')}`)
    return valid
  }
  const api = section('api', input.api)
  const requestConfig = section('api.requestConfig', api.requestConfig)
  const service = section('service', input.service)
  const release = section('release', input.release)
  const { serviceName = 'SCF_API_SERVICE', serviceId = `service-${newId()}` } = service
  if (typeof serviceName !== 'string' || !/^[A-Za-z0-9_-]{1,50}$/.test(serviceName)) {
    throw triggerDescError(context, 'ServiceName', 'service.serviceName', '1 to 50 letters, digits, - and _')
  }
  if (typeof serviceId !== 'string' || serviceId === '') {
    throw triggerDescError(context, 'ApiGateway', 'service.serviceId', "a service's identifier")
  }
  const apiId = `api-${newId()}`
  const desc = {
    api: {
      ...api,
      apiId,
      authRequired: oneOf('api.authRequired', booleans, 'FALSE', api.authRequired),
      requestConfig: {
        path: `/${FunctionName}`,
        ...requestConfig,
        method: oneOf('api.requestConfig.method', methods, 'ANY', requestConfig.method),
      },
      isIntegratedResponse: oneOf('api.isIntegratedResponse', booleans, 'FALSE', api.isIntegratedResponse),
      IsBase64Encoded: oneOf('api.IsBase64Encoded', booleans, 'FALSE', api.IsBase64Encoded),
    },
    service: { ...service, serviceName, serviceId },
    release: {
      ...release,
      environmentName: oneOf('release.environmentName', environments, 'release', release.environmentName),
    },
  }
  return { description: JSON.stringify(desc), resourceId: `service/${serviceId}/API/${apiId}` }
}

function parseMembers(context: ScfContext, text = ''): Members {
  try {
    const value: unknown = JSON.parse(text)
    if (isMembers(value)) return value
  } catch {
    // The error below covers malformed JSON, too.
  }
  throw invalidParameter(context, 'TriggerDesc', 'The parameter TriggerDesc must be a JSON object.')
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function checkMembers(
  context: ScfContext,
  product: InvalidParameterName,
  name: string,
  value: unknown,
): Members {
  if (isMembers(value)) return value
  throw triggerDescError(context, product, name, 'an object')
}

/** Returns whether a value is an integer in a range. Callers send numbers or strings. */
function isInteger(value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): boolean {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return Number.isInteger(number) && Number(number) >= min && Number(number) <= max
}

/** Creates the error for an invalid member of TriggerDesc. */
function triggerDescError(
  context: ScfContext,
  parameter: InvalidParameterName,
  name: string,
  expected: string,
): ApiError {
  return apiError(
    context,
    [`InvalidParameterValue.${parameter}`, 'InvalidParameterValue.TriggerDesc', 'InvalidParameterValue'],
    `In the parameter TriggerDesc, ${name} must be ${expected}.`,
  )
}
