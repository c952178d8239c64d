import { createScf, type Scf, type ScfOptions } from '@tc3/mock-scf'
import { afterEach } from 'vitest'
import { callsOf } from './calls.js'

/** 2020-01-01 00:00:00 UTC. */
export const start = 1577836800000

/** What has resources. */
type Holder = Pick<Scf, 'snapshot'>

const holders: Holder[] = []

// Whatever a test has done: another emulator takes what came of it.
afterEach(() => {
  for (const holder of holders.splice(0)) demandValidState(holder)
})

/** Has the resources be checked at the end of the test. */
export function checkAtEnd(holder: Holder): void {
  holders.push(holder)
}

/** @throws {TypeError} where some resource is not as a snapshot must have it */
export function demandValidState(holder: Holder): void {
  createScf().seed(holder.snapshot())
}

/** An emulator whose time stands still, and a way to call it. */
export function cloud(options: ScfOptions = {}) {
  const subject = newCloud(options)
  checkAtEnd(subject.scf)
  return subject
}

/** The same, for tests that make very many: they call `demandValidState` themselves. */
export function newCloud(options: ScfOptions = {}) {
  let time = start
  const clock = { now: () => time }
  const scf = createScf({ clock, rateLimits: false, ...options })

  /** Lets time pass. */
  function wait(seconds: number) {
    time += seconds * 1000
  }

  return { scf, wait, ...callsOf(scf, clock) }
}
