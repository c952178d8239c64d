import type { ScfContext } from '../action/context.js'
import { invalidParameter } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { BatchCreateTriggerRequest, CreateTriggerRequest } from '../generated/actions.js'
import { scfDefaults } from '../generated/defaults.js'
import type { ScfHandlers } from '../generated/handlers.js'
import { findFunction } from '../store/lookup.js'
import { addTrigger } from './add-trigger.js'
import { triggerType } from './type.js'

/** The handler of the action that creates several triggers. */
export type BatchTriggerHandlers = Pick<ScfHandlers, 'batchCreateTrigger'>

/** The most triggers of one request. */
const maxTriggers = 1000

export function batchTriggerHandlers(emulator: Emulator): BatchTriggerHandlers {
  return {
    /**
     * Creates all triggers or none. A trigger replaces one with the same type and name, because tools send all triggers of a
     * function at each deployment. A function can have several COS triggers of one name, so those are not replaced.
     */
    batchCreateTrigger(input, context) {
      const triggers = readTriggers(context, input)
      findFunction(emulator, context, input)
      emulator.store.change(() => {
        for (const trigger of triggers) {
          addTrigger(emulator, { ...context, action: 'CreateTrigger' }, trigger, trigger.Type !== 'cos')
        }
      })
      emulator.updateTimers()
      return {}
    },
  }
}

/** @throws {ApiError} InvalidParameterValue.Param if it is no array, or a code of InvalidParameterValue for a trigger. */
function readTriggers(context: ScfContext, input: BatchCreateTriggerRequest): CreateTriggerRequest[] {
  const { FunctionName, Namespace, Triggers, Count } = input
  const triggers = parseArray(context, Triggers)
  if (triggers.length === 0 || triggers.length > maxTriggers) {
    throw invalidParameter(context, 'Param', `Triggers must have 1 to ${maxTriggers} triggers.`)
  }
  if (Count !== undefined && Count !== triggers.length) {
    const problem = `Count is ${Count}, but Triggers has ${triggers.length} triggers.`
    throw invalidParameter(context, 'Param', problem)
  }
  return triggers.map((trigger, index) => ({
    ...readTrigger(context, trigger, `trigger ${index + 1}`),
    FunctionName,
    Namespace,
  }))
}

function parseArray(context: ScfContext, text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value
  } catch {
    // It is reported below.
  }
  throw invalidParameter(context, 'Param', 'Triggers must be the JSON text of an array of triggers.')
}

/** Reads the parameters of CreateTrigger from one trigger, which is enabled by default, unlike there. */
function readTrigger(
  context: ScfContext,
  trigger: unknown,
  words: string,
): Omit<CreateTriggerRequest, 'FunctionName' | 'Namespace'> {
  if (typeof trigger !== 'object' || trigger === null) {
    throw invalidParameter(context, 'Param', `The ${words} must be an object.`)
  }
  const members = new Map<string, unknown>(Object.entries(trigger))
  function optional(name: string): string | undefined {
    const value = members.get(name) ?? undefined
    if (value === undefined || typeof value === 'string') return value
    throw invalidParameter(context, 'Param', `${name} of the ${words} must be a string.`)
  }
  function required(name: string): string {
    const value = optional(name)
    if (value !== undefined) return value
    throw invalidParameter(context, 'Param', `${name} of the ${words} is missing.`)
  }
  return {
    TriggerName: required('TriggerName'),
    Type: triggerType(context, required('Type')),
    TriggerDesc: optional('TriggerDesc'),
    Qualifier: optional('Qualifier') ?? scfDefaults.CreateTrigger.Qualifier,
    Enable: readEnable(context, optional('Enable') ?? 'OPEN', words),
    CustomArgument: optional('CustomArgument'),
    Description: optional('Description'),
  }
}

function readEnable(context: ScfContext, value: string, words: string): 'OPEN' | 'CLOSE' {
  if (value === 'OPEN' || value === 'CLOSE') return value
  throw invalidParameter(context, 'Enable', `Enable of the ${words} must be OPEN or CLOSE.`)
}
