import { createScf, type ScfOptions } from '@tc3/mock-scf'
import { callsOf } from './calls.js'

/** 2020-01-01 00:00:00 UTC. */
export const start = 1577836800000

/** An emulator whose time stands still, and a way to call it. */
export function cloud(options: ScfOptions = {}) {
  let time = start
  const clock = { now: () => time }
  const scf = createScf({ clock, rateLimits: false, ...options })

  /** Lets time pass. */
  function wait(seconds: number) {
    time += seconds * 1000
  }

  return { scf, wait, ...callsOf(scf, clock) }
}
