import type { TestClock } from '@tc3/mock'
import { cronProblem } from '../action/cron.js'
import type { Emulator } from '../emulator.js'
import { invokeByTrigger } from '../invocation/trigger-invocation.js'
import type { TriggerRecord } from '../store/records.js'
import { timerEvent } from './event/timer.js'
import type { Schedule } from './schedule.js'

/** Invokes functions at the times of their timer triggers, on the emulator's clock. */
export interface Timers {
  /** Must be called after triggers have changed. */
  update(): void
  /** Resolves once the functions have been invoked with all events that are due. */
  settled(): Promise<void>
  close(): void
}

/** A timer trigger that is enabled. */
interface Timer {
  readonly path: string
  readonly record: TriggerRecord
  /** When the timer was enabled, in milliseconds since 1970. It is due after this time. */
  readonly start: number
  /** Undefined until it is loaded. */
  schedule?: Schedule
  /** When it is due next; undefined if never, or if its schedule is not loaded. */
  due?: number | undefined
}

/** The longest delay of a timer of the system. */
const maxDelay = 0x7fff_ffff

/** Creates the timers of an emulator. They do not keep the process running. */
export function createTimers(emulator: Emulator, clock: TestClock): Timers {
  const timers = new Map<string, Timer>()
  const withoutSchedule: Timer[] = []
  let wake: ReturnType<typeof setTimeout> | undefined
  let firing = Promise.resolve()
  const invocations = new Set<Promise<void>>()
  let lastRead = emulator.now()
  let closed = false

  /** Takes over the triggers of the store. New and changed ones are due from now on; all are if the clock was set back. */
  function readTriggers(now: number) {
    const { triggers } = emulator.tables
    if (now < lastRead) timers.clear()
    lastRead = now
    const seen = new Set<string>()
    for (const path of triggers.scopes()) {
      for (const [key, record] of triggers.all(path)) {
        if (record.type !== 'timer' || !record.enabled) continue
        const name = `${path}/${key}`
        seen.add(name)
        if (timers.get(name)?.record === record) continue
        const timer: Timer = { path, record, start: now }
        timers.set(name, timer)
        withoutSchedule.push(timer)
      }
    }
    for (const name of timers.keys()) if (!seen.has(name)) timers.delete(name)
  }

  /** Loads the schedules of new timers. */
  async function loadSchedules() {
    if (withoutSchedule.length === 0) return
    // The library for schedules is large, and few emulators have timers.
    const { createSchedule } = await import('./schedule.js')
    for (const timer of withoutSchedule.splice(0)) {
      const cron = cronOf(timer.record)
      if (cron === undefined) continue
      timer.schedule = createSchedule(cron)
      timer.due = timer.schedule.next(timer.start)
    }
  }

  /**
   * Invokes the functions of the timers that are due, in the order of their times. If the clock has moved by several events
   * of a function, each waits for the one before.
   */
  async function fireDue() {
    const running = new Map<string, Promise<void>>()
    for (let timer = earliest(); !closed && timer; timer = earliest()) {
      const { path, record, schedule, due } = timer
      if (due === undefined || due > emulator.now()) return
      timer.due = schedule?.next(due)
      await running.get(path)
      const invocation: Promise<void> = invokeByTrigger(emulator, path, {
        source: 'TIMER',
        qualifier: record.qualifier,
        event: JSON.stringify(timerEvent(record.name, due, record.customArgument)),
        time: due,
      }).finally(() => invocations.delete(invocation))
      invocations.add(invocation)
      running.set(path, invocation)
    }
  }

  function earliest(): Timer | undefined {
    let first: Timer | undefined
    for (const timer of timers.values()) {
      if (timer.due !== undefined && (first?.due === undefined || timer.due < first.due)) first = timer
    }
    return first
  }

  function update() {
    if (closed) return
    readTriggers(emulator.now())
    firing = firing.then(loadSchedules).then(fireDue).then(schedule)
  }

  function schedule() {
    clearTimeout(wake)
    const due = earliest()?.due
    if (closed || due === undefined || clock.speed === 0) return
    const delay = Math.min(Math.max(due - emulator.now(), 0) / clock.speed, maxDelay)
    wake = setTimeout(update, delay)
    unreference(wake)
  }

  clock.onChange(update)
  return {
    update,
    async settled() {
      await firing
      await Promise.all(invocations)
    },
    close() {
      closed = true
      clearTimeout(wake)
    },
  }
}

/** Returns the cron expression of a TriggerDesc, which is `{"cron":"…"}`. That of a seed may be invalid: it is never due. */
function cronOf({ description }: TriggerRecord): string | undefined {
  try {
    const { cron }: { readonly cron?: unknown } = Object(JSON.parse(description))
    return typeof cron === 'string' && cronProblem(cron) === undefined ? cron : undefined
  } catch {
    return undefined
  }
}

/** Lets the process end although the timer is pending. Browsers have numbers in place of such timers. */
function unreference(timer: ReturnType<typeof setTimeout>): void {
  if (typeof timer === 'object') timer.unref()
}
