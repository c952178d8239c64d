import type { World } from '../store/world.js'
import { type AsyncEventHandlers, asyncEventHandlers } from './async-events.js'
import { type EventInvokeHandlers, eventInvokeHandlers } from './event-invoke-config.js'
import { type InvokeHandlers, invokeHandlers } from './invoke.js'
import { type RunRecordHandlers, runRecordHandlers } from './logs.js'

/** The actions that run functions, that tell how runs went, and that are about asynchronous invocations. */
export type InvocationHandlers = InvokeHandlers & RunRecordHandlers & AsyncEventHandlers & EventInvokeHandlers

export function invocationHandlers(world: World): InvocationHandlers {
  return {
    ...invokeHandlers(world),
    ...runRecordHandlers(world),
    ...asyncEventHandlers(world),
    ...eventInvokeHandlers(world),
  }
}
