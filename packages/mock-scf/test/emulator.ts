import { createScf, type Scf, type ScfOptions } from '@tc3/mock-scf'
import { afterEach } from 'vitest'
import { createCaller } from './caller.js'

/** 2020-01-01 00:00:00 UTC. */
export const startTime = 1577836800000

type StateSource = Pick<Scf, 'snapshot'>

const sources: StateSource[] = []

// The state that a test leaves must be a valid seed for another emulator.
afterEach(() => {
  for (const source of sources.splice(0)) assertValidState(source)
})

/** Validates the resources of an emulator when the current test ends. */
export function validateAfterTest(source: StateSource): void {
  sources.push(source)
}

/** @throws {TypeError} If a record of the state is invalid. */
export function assertValidState(source: StateSource): void {
  createScf().seed(source.snapshot())
}

/** Creates an emulator whose clock only the test advances, with functions that call it. */
export function createEmulator(options: ScfOptions = {}) {
  const subject = createUncheckedEmulator(options)
  validateAfterTest(subject.scf)
  return subject
}

/** Like `createEmulator`, for tests that create a great many: these call `assertValidState` themselves. */
export function createUncheckedEmulator(options: ScfOptions = {}) {
  let time = startTime
  const clock = { now: () => time }
  const scf = createScf({ clock, rateLimits: false, ...options })

  function advanceSeconds(seconds: number) {
    time += seconds * 1000
  }

  return { scf, clock, advanceSeconds, ...createCaller(scf, clock) }
}
