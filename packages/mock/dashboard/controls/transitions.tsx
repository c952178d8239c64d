import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Duration } from '../../src/testing/transition.js'
import type { RegionalTransition } from '../../src/testing/transitions.js'
import { send } from '../api.js'
import { formatDuration } from '../format.js'
import { attempt } from '../notices.js'
import { Empty } from '../parts/empty.js'
import { Scroll } from '../parts/scroll.js'
import { poll } from '../polling.js'
import { currentClock } from './clock-state.js'

/** How often the transitions are loaded, in milliseconds. */
const interval = 2000

interface Setting {
  readonly kind: string
  readonly duration: Duration
}

type Pending = RegionalTransition<string>

/** Lists pending transitions, and sets how long transitions take. */
export function TransitionsCard() {
  const settings = useSignal<readonly Setting[]>([])
  const pending = useSignal<readonly Pending[]>([])
  async function load() {
    const [durations, begun] = await Promise.all([
      send<readonly Setting[]>('GET', 'transitions'),
      send<readonly Pending[]>('GET', 'transitions/pending'),
    ])
    settings.value = durations
    pending.value = begun
  }
  useEffect(() => poll(load, interval), [])
  const change = (operation: () => Promise<unknown>, done?: string) =>
    attempt(async () => {
      await operation()
      await load()
    }, done)
  const complete = (one: Pending) =>
    send('POST', 'transitions/pending/complete', { region: one.region, scope: one.scope, key: one.key })
  return (
    <section class="card wide" aria-labelledby="transitions-title">
      <header>
        <h2 id="transitions-title">Transitions</h2>
        {settings.value.length > 0 && (
          <button
            type="button"
            onClick={() => change(() => send('DELETE', 'transitions'), 'Reset the transitions.')}
          >
            Reset
          </button>
        )}
      </header>
      {settings.value.length === 0 ? (
        <Empty title="The resources of this product have no transient statuses." />
      ) : (
        <>
          <PendingTransitions pending={pending.value} onComplete={(one) => change(() => complete(one))} />
          <h3>Durations</h3>
          <p class="note">
            They apply to transitions that begin later. “Fail next” makes the next transition fail.
          </p>
          <ul class="settings">
            {settings.value.map((setting) => (
              <SettingRow key={setting.kind} setting={setting} change={change} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function PendingTransitions({
  pending,
  onComplete,
}: {
  pending: readonly Pending[]
  onComplete: (one: Pending) => void
}) {
  if (pending.length === 0) return <p class="note">No transition is pending.</p>
  return (
    <Scroll label="Pending transitions">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Pending</th>
            <th scope="col">Resource</th>
            <th scope="col">Completes</th>
            <th scope="col">
              <span class="hidden">Complete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {pending.map((one) => (
            <tr key={`${one.region} ${one.scope} ${one.key}`}>
              <th scope="row">{one.kind}</th>
              <td>
                {one.scope}/{one.key}
              </td>
              <td>{describeDue(one)}</td>
              <td>
                <button
                  type="button"
                  aria-label={`Complete ${one.kind} of ${one.scope}/${one.key} now`}
                  onClick={() => onComplete(one)}
                >
                  Complete now
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function describeDue({ due, readsLeft, failure }: Pending): string {
  const end = failure ? `, fails with ${failure.code}` : ''
  if (due === undefined) return `after ${(readsLeft ?? 0) + 1} reads${end}`
  const remaining = due - (currentClock()?.time ?? due)
  return `${remaining > 0 ? `in ${formatDuration(remaining)}` : 'with the next call'}${end}`
}

type Change = (operation: () => Promise<unknown>, done?: string) => Promise<void>

function SettingRow({ setting: { kind, duration }, change }: { setting: Setting; change: Change }) {
  const mode = duration === 'instant' ? 'instant' : 'ms' in duration ? 'ms' : 'reads'
  const amount = duration === 'instant' ? 0 : 'ms' in duration ? duration.ms : duration.reads
  const set = (value: Duration) => change(() => send('PUT', `transitions/${encodeURIComponent(kind)}`, value))
  return (
    <li>
      <span class="kind">{kind}</span>
      <select
        aria-label={`Duration of ${kind}`}
        value={mode}
        onChange={({ currentTarget: { value } }) => {
          if (value === 'instant') void set('instant')
          else if (value === 'ms') void set({ ms: 3000 })
          else void set({ reads: 1 })
        }}
      >
        <option value="instant">instant</option>
        <option value="ms">milliseconds</option>
        <option value="reads">reads</option>
      </select>
      {mode === 'instant' ? (
        <span />
      ) : (
        <input
          type="number"
          min="0"
          aria-label={mode === 'reads' ? `Reads of ${kind}` : `Milliseconds of ${kind}`}
          value={amount}
          onChange={({ currentTarget: { value } }) => {
            void set(mode === 'reads' ? { reads: Number(value) } : { ms: Number(value) })
          }}
        />
      )}
      <button
        type="button"
        aria-label={`Fail the next ${kind}`}
        onClick={() =>
          change(
            () => send('POST', `transitions/${encodeURIComponent(kind)}/failures`, {}),
            `The next ${kind} fails with InternalError.`,
          )
        }
      >
        Fail next
      </button>
    </li>
  )
}
