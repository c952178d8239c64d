import type { Emulator } from '../emulator.js'
import { type AsyncEventHandlers, asyncEventHandlers } from './async-events.js'
import { type EventInvokeHandlers, eventInvokeHandlers } from './event-invoke-config.js'
import { type InvokeHandlers, invokeHandlers } from './invoke.js'
import { type InvocationRecordHandlers, invocationRecordHandlers } from './records.js'

/** The handlers of the actions on invocations and asynchronous events. */
export type InvocationHandlers = InvokeHandlers &
  InvocationRecordHandlers &
  AsyncEventHandlers &
  EventInvokeHandlers

export function invocationHandlers(emulator: Emulator): InvocationHandlers {
  return {
    ...invokeHandlers(emulator),
    ...invocationRecordHandlers(emulator),
    ...asyncEventHandlers(emulator),
    ...eventInvokeHandlers(emulator),
  }
}
