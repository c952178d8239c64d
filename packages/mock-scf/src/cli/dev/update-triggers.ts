import { isDeepStrictEqual } from 'node:util'
import type { Trigger } from '../../generated/types.js'
import type { EmulatorClient } from '../emulator-client.js'
import type { FunctionSettings, TriggerSettings } from './function-settings.js'

/**
 * Creates and deletes the triggers of a function that differ from its description.
 *
 * @returns What was changed, such as `trigger every-minute`.
 */
export type UpdateTriggers = (fn: FunctionSettings, existing: readonly Trigger[]) => Promise<string[]>

/** Creates an updater. It deletes only triggers that it has created: others may be of people or other tools. */
export function createTriggerUpdater(call: EmulatorClient['call']): UpdateTriggers {
  const deployed = new Map<string, readonly TriggerSettings[]>()

  return async (fn, existing) => {
    const { name, namespace, region, triggers } = fn
    const id = { FunctionName: name, Namespace: namespace }
    const key = [region, namespace, name].join('/')
    const before = deployed.get(key) ?? []
    const changes: string[] = []

    async function remove({ TriggerName, Type, TriggerDesc, Qualifier }: Trigger): Promise<void> {
      await call('DeleteTrigger', region, { ...id, TriggerName, Type, TriggerDesc, Qualifier })
    }

    for (const trigger of existing) {
      if (!before.some((one) => isSame(one, trigger)) || triggers.some((one) => isSame(one, trigger)))
        continue
      await remove(trigger)
      changes.push(`trigger ${trigger.TriggerName} deleted`)
    }
    for (const wanted of triggers) {
      const current = existing.find((trigger) => isSame(wanted, trigger))
      if (current && matches(wanted, current)) continue
      if (current) await remove(current)
      await call('CreateTrigger', region, {
        ...id,
        TriggerName: wanted.name,
        Type: wanted.type,
        TriggerDesc: wanted.description,
        Enable: wanted.enabled ? 'OPEN' : 'CLOSE',
        Qualifier: wanted.qualifier,
        ...(wanted.argument !== '' && { CustomArgument: wanted.argument }),
      })
      changes.push(`trigger ${wanted.name}`)
    }
    deployed.set(key, triggers)
    return changes
  }
}

/** Whether a description and a trigger have the same name. Buckets may have several triggers of the same name. */
function isSame(
  { type, name, description }: TriggerSettings,
  { Type, TriggerName, TriggerDesc }: Trigger,
): boolean {
  return (
    type === Type &&
    name === TriggerName &&
    (type !== 'cos' || includes(parse(TriggerDesc), parse(description)))
  )
}

/** Whether a trigger is as its description wants it. */
function matches(wanted: TriggerSettings, current: Trigger): boolean {
  return (
    wanted.enabled === (current.Enable === 1) &&
    wanted.argument === current.CustomArgument &&
    wanted.qualifier === current.Qualifier &&
    includes(parse(current.TriggerDesc), descriptionOf(wanted))
  )
}

/** Returns what a TriggerDesc contains. That of a timer may be a cron expression, which the API returns as JSON. */
function descriptionOf({ type, description }: TriggerSettings): unknown {
  if (type !== 'timer' || description.startsWith('{')) return parse(description)
  return { cron: description.trim().split(/\s+/).join(' ') }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}

/** Whether a value has all members of another one. The API adds members with defaults. */
function includes(value: unknown, part: unknown): boolean {
  if (!isObject(value) || !isObject(part)) return isDeepStrictEqual(value, part)
  return Object.entries(part).every(([name, member]) => includes(value[name], member))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns the URL that the API shows for a trigger: of a function URL, or of an API. */
export function urlOf({ TriggerDesc }: Trigger): string[] {
  const { NetConfig, service }: Readonly<Record<string, unknown>> = Object(parse(TriggerDesc))
  const { ExtranetUrl }: Readonly<Record<string, unknown>> = Object(NetConfig)
  const { subDomain }: Readonly<Record<string, unknown>> = Object(service)
  return [ExtranetUrl, subDomain].filter((url) => typeof url === 'string')
}
