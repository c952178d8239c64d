import { expect } from 'vitest'
import { flushTasks } from './virtual-clock.js'

/** Returns the error of a call that must fail. */
export function rejection(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (value) => expect.unreachable(`succeeded with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
}

/** Waits until a condition holds. Each turn processes network events; the timeout of the test is the limit. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await flushTasks()
}
