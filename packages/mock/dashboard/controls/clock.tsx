import { useSignal } from '@preact/signals'
import { isoTime } from '../format.js'
import { attempt } from '../notices.js'
import { advanceClock, currentClock, setClock } from './clock-state.js'

const minute = 60_000
const units = { seconds: 1000, minutes: minute, hours: 60 * minute, days: 24 * 60 * minute }
type Unit = keyof typeof units

/** Shows and changes the clock of the emulator. */
export function ClockCard() {
  const clock = currentClock()
  return (
    <section class="card" aria-labelledby="clock-title">
      <header>
        <h2 id="clock-title">Clock</h2>
        {clock && (
          <span class={clock.speed === 1 ? 'status good' : 'status busy'}>{speedText(clock.speed)}</span>
        )}
      </header>
      <p class="time" id="clock-time">
        {clock ? isoTime(clock.time).slice(0, 19).replace('T', ' ') : '…'} <small>UTC</small>
      </p>
      <div class="row">
        <button type="button" onClick={() => attempt(() => setClock({ speed: clock?.speed === 0 ? 1 : 0 }))}>
          {clock?.speed === 0 ? 'Run' : 'Freeze'}
        </button>
        <button type="button" onClick={() => attempt(() => advanceClock(minute))}>
          + 1 min
        </button>
        <button type="button" onClick={() => attempt(() => advanceClock(60 * minute))}>
          + 1 h
        </button>
        <button type="button" onClick={() => attempt(() => advanceClock(24 * 60 * minute))}>
          + 1 day
        </button>
        <button type="button" onClick={() => attempt(() => setClock({ time: Date.now(), speed: 1 }))}>
          Follow the system clock
        </button>
      </div>
      <Advance />
      <SetTime />
      <p class="note">
        Signatures more than five minutes away from this time are refused, unless the emulator was started
        otherwise.
      </p>
    </section>
  )
}

export function speedText(speed: number): string {
  return speed === 0 ? 'frozen' : speed === 1 ? 'running' : `running at ${speed}×`
}

function Advance() {
  const amount = useSignal('10')
  const unit = useSignal<Unit>('seconds')
  return (
    <form
      class="row"
      aria-label="Advance the clock"
      onSubmit={(event) => {
        event.preventDefault()
        void attempt(() => advanceClock(Number(amount.value) * units[unit.value]))
      }}
    >
      <label>
        Advance by
        <input
          type="number"
          min="0"
          step="any"
          required
          value={amount.value}
          onInput={({ currentTarget }) => {
            amount.value = currentTarget.value
          }}
        />
      </label>
      <select
        aria-label="Unit"
        value={unit.value}
        onChange={({ currentTarget }) => {
          unit.value = isUnit(currentTarget.value) ? currentTarget.value : 'seconds'
        }}
      >
        {Object.keys(units).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit">Advance</button>
    </form>
  )
}

function isUnit(name: string): name is Unit {
  return Object.hasOwn(units, name)
}

function SetTime() {
  const text = useSignal('')
  return (
    <form
      class="row"
      aria-label="Set the clock"
      onSubmit={(event) => {
        event.preventDefault()
        void attempt(() => setClock({ time: Date.parse(`${text.value}Z`) }))
      }}
    >
      <label>
        Set to (UTC)
        <input
          type="datetime-local"
          step="1"
          required
          value={text.value}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value
          }}
        />
      </label>
      <button type="submit">Set</button>
    </form>
  )
}
