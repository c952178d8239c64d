import { createRequestId, nearest } from '@tc3/mock'
import type { Emulator } from '../emulator.js'
import { invokeByTrigger } from '../invocation/trigger-invocation.js'
import { functionOfPath } from '../store/paths.js'
import type { TriggerRecord } from '../store/records.js'
import { ckafkaEvent } from './event/ckafka.js'
import { clsEvent } from './event/cls.js'
import { cmqEvent } from './event/cmq.js'
import { cosEvent } from './event/cos.js'
import { ebEvent } from './event/eb.js'
import type { EventContext } from './event/message.js'
import { mpsEvent } from './event/mps.js'
import type { Timers } from './timers.js'
import type { TriggerSources } from './trigger-sources.js'

/** How the messages of a type of triggers become events. */
interface Source {
  /** How many messages an event contains at most. */
  batchSize(trigger: TriggerRecord): number
  /** Returns whether the description of a trigger selects a message. */
  selects?(trigger: TriggerRecord, message: unknown): boolean
  createEvent(context: EventContext, messages: readonly unknown[]): object
}

function single(createEvent: (context: EventContext, message: unknown) => object): Source {
  return { batchSize: () => 1, createEvent: (context, [message]) => createEvent(context, message) }
}

/** The sources, by the type of their triggers. Timers fire by themselves, and HTTP requests come by HTTP. */
const sources: Readonly<Record<string, Source>> = {
  cos: { ...single(cosEvent), selects: selectsObject },
  cmq: single(cmqEvent),
  mps: single(mpsEvent),
  eb: single(ebEvent),
  ckafka: {
    batchSize: ({ description }) => readNumber(description, 'maxMsgNum') ?? 1,
    createEvent: ckafkaEvent,
  },
  cls: { batchSize: () => Number.POSITIVE_INFINITY, createEvent: clsEvent },
}

interface Target {
  readonly path: string
  readonly record: TriggerRecord
  readonly source: Source
}

/** The sources of triggers, as the emulator itself uses them. */
interface InternalSources extends TriggerSources {
  readonly publish: Emulator['publish']
}

/** Creates the sources of an emulator's triggers. */
export function createTriggerSources(emulator: Emulator, timers: Timers): InternalSources {
  return {
    settled: timers.settled,
    async fire(trigger, messages) {
      const list = Array.isArray(messages) ? messages : [messages]
      const named = [...allTargets(emulator)].filter(({ record }) => record.name === trigger)
      if (named.length === 0) throw unknownTrigger(emulator, trigger)
      // All events are created before the first invocation, so that an invalid message has no effect.
      const events = named
        .filter(({ record }) => record.enabled)
        .flatMap((target) => eventsFor(emulator, target, list))
      await Promise.all(events.map((invoke) => invoke()))
      return events.length
    },
    publish(scope, type, name, message) {
      for (const target of allTargets(emulator)) {
        const { path, record } = target
        if (!path.startsWith(`${scope}/`) || record.type !== type || record.name !== name) continue
        if (record.enabled) for (const invoke of eventsFor(emulator, target, [message])) void invoke()
      }
    },
  }
}

/** Lists the triggers whose source sends messages. */
function* allTargets({ tables }: Emulator): Iterable<Target> {
  for (const path of tables.triggers.scopes()) {
    for (const record of tables.triggers.all(path).values()) {
      const source = sources[record.type]
      if (source) yield { path, record, source }
    }
  }
}

function unknownTrigger(emulator: Emulator, name: string): TypeError {
  const names = new Set([...allTargets(emulator)].map(({ record }) => record.name))
  const suggestion = nearest(name, [...names])
  return new TypeError(
    `No function has a trigger ${name} with a source of messages.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`,
  )
}

function eventsFor(
  emulator: Emulator,
  { path, record, source }: Target,
  messages: readonly unknown[],
): (() => Promise<void>)[] {
  const selected = messages.filter((message) => source.selects?.(record, message) ?? true)
  const [account = '', region = '', namespace = ''] = path.split('/')
  const time = emulator.now()
  const { name: functionName } = functionOfPath(path)
  return batches(selected, source.batchSize(record)).map((batch) => {
    const context = {
      triggerName: record.name,
      description: record.description,
      account,
      region,
      namespace,
      functionName,
      qualifier: record.qualifier,
      requestId: createRequestId(emulator.random),
      time,
    }
    const event = JSON.stringify(source.createEvent(context, batch))
    return () =>
      invokeByTrigger(emulator, path, {
        source: record.type.toUpperCase(),
        qualifier: record.qualifier,
        event,
        time,
      })
  })
}

function batches<T>(items: readonly T[], size: number): T[][] {
  const result: T[][] = []
  for (let start = 0; start < items.length; start += size) result.push(items.slice(start, start + size))
  return result
}

/** Returns whether a COS trigger selects an event, by its kind and by the prefix and suffix of the object's path. */
function selectsObject({ description }: TriggerRecord, message: unknown): boolean {
  const { event: pattern, filter }: CosDescription = JSON.parse(description)
  const { key, event = 'cos:ObjectCreated:Put' }: Readonly<Record<string, unknown>> = Object(message)
  // An invalid message is refused when its event is created.
  if (typeof key !== 'string' || typeof event !== 'string') return true
  const path = key.replace(/^\//, '')
  const isSelected = pattern.endsWith('*') ? event.startsWith(pattern.slice(0, -1)) : event === pattern
  return isSelected && path.startsWith(filter?.Prefix ?? '') && path.endsWith(filter?.Suffix ?? '')
}

interface CosDescription {
  readonly event: string
  readonly filter?: { readonly Prefix?: string; readonly Suffix?: string }
}

function readNumber(description: string, name: string): number | undefined {
  const value: unknown = Object(JSON.parse(description))[name]
  return typeof value === 'number' ? value : undefined
}
