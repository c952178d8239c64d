import type { ScfContext } from '../action/context.js'
import { invalidParameter } from '../action/errors.js'
import type { CreateTriggerRequest } from '../generated/actions.js'

/** The types of triggers that CreateTrigger creates. */
export type TriggerType = CreateTriggerRequest['Type']

/** The form of trigger names. */
interface NameForm {
  readonly pattern: RegExp
  readonly words: string
}

const anyName: NameForm = {
  pattern: /^[A-Za-z0-9_-]{1,100}$/,
  words: '1 to 100 letters, digits, dashes and underscores',
}

/** The form of trigger names, by type. */
const names: Readonly<Record<TriggerType, NameForm>> = {
  timer: anyName,
  cos: {
    pattern: /^[a-z0-9][a-z0-9-]*-\d{1,20}\.cos\.[a-z0-9-]+\.myqcloud\.com$/,
    words: "the bucket's domain name, such as 5401-5ff414-12345.cos.ap-shanghai.myqcloud.com",
  },
  cmq: { ...anyName, words: 'the name of the topic' },
  ckafka: {
    pattern: /^ckafka-[A-Za-z0-9]+-[A-Za-z0-9._-]+$/,
    words: "the instance's identifier and the topic's name, such as ckafka-8tfxzia3-test",
  },
  apigw: anyName,
  http: anyName,
  cls: anyName,
  mps: anyName,
  clb: anyName,
  eb: anyName,
  vod: anyName,
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
