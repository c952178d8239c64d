import { signal } from '@preact/signals'
import { send } from '../api.js'

/** The clock of the emulator, as it was when it was loaded. */
export interface ClockState {
  /** In milliseconds since 1970. */
  readonly time: number
  /** 0 while the clock is frozen. */
  readonly speed: number
}

interface Sample extends ClockState {
  /** When it was loaded, on the clock of the browser. */
  readonly loaded: number
}

/** The clock; undefined until it is loaded. */
const sample = signal<Sample | undefined>(undefined)
/** Changes every second, so that the time that is shown does. */
const now = signal(Date.now())

/** The clock now; undefined until it is loaded. */
export function currentClock(): ClockState | undefined {
  if (!sample.value) return undefined
  const { time, speed, loaded } = sample.value
  return { time: time + (now.value - loaded) * speed, speed }
}

function remember(state: ClockState): void {
  now.value = Date.now()
  sample.value = { ...state, loaded: now.value }
}

export async function loadClock(): Promise<void> {
  remember(await send<ClockState>('GET', 'clock'))
}

export async function setClock(change: Partial<ClockState>): Promise<void> {
  remember(await send<ClockState>('PUT', 'clock', change))
}

export async function advanceClock(ms: number): Promise<void> {
  remember(await send<ClockState>('POST', 'clock/advance', { ms }))
}

/** Keeps the time that is shown going. */
export function tick(): void {
  now.value = Date.now()
}
