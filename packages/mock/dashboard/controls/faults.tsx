import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ActiveFault } from '../../src/testing/faults.js'
import { send } from '../api.js'
import { info } from '../info.js'
import { attempt } from '../notices.js'
import { Empty } from '../parts/empty.js'
import { Scroll } from '../parts/scroll.js'
import { poll } from '../polling.js'

/** How often the faults are loaded, in milliseconds. */
const interval = 2000

/** The kinds of faults, with what each does. */
const kinds: Readonly<Record<ActiveFault['kind'], string>> = {
  error: 'respond with an error',
  throttling: 'respond with RequestLimitExceeded',
  latency: 'delay',
  http: 'respond with the page of a gateway',
  reset: 'reset the connection',
  truncation: 'cut the response',
  garbage: 'respond without JSON',
}

/** Lists, adds and removes faults. */
export function FaultsCard() {
  const faults = useSignal<readonly ActiveFault[] | undefined>(undefined)
  async function load() {
    faults.value = await send<readonly ActiveFault[]>('GET', 'faults')
  }
  useEffect(() => poll(load, interval), [])
  const change = (operation: () => Promise<unknown>) =>
    attempt(async () => {
      await operation()
      await load()
    })
  const list = faults.value ?? []
  return (
    <section class="card wide" aria-labelledby="faults-title">
      <header>
        <h2 id="faults-title">Faults</h2>
        {list.length > 0 && (
          <button type="button" onClick={() => change(() => send('DELETE', 'faults'))}>
            Remove all
          </button>
        )}
      </header>
      {list.length === 0 ? (
        <Empty title="No faults are injected. Add one to see how your program copes with it." />
      ) : (
        <Scroll label="Faults, table">
          <table class="data">
            <thead>
              <tr>
                <th scope="col">Fault</th>
                <th scope="col">Action</th>
                <th scope="col">Calls</th>
                <th scope="col">Probability</th>
                <th scope="col">
                  <span class="hidden">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.map((fault) => (
                <tr key={fault.id}>
                  <th scope="row">{describe(fault)}</th>
                  <td>{fault.action ?? 'any'}</td>
                  <td>
                    {fault.fired} of {fault.count ?? 'any number'}
                  </td>
                  <td>{fault.probability ?? 1}</td>
                  <td>
                    <button
                      type="button"
                      aria-label={`Remove the fault: ${describe(fault)}`}
                      onClick={() => change(() => send('DELETE', `faults/${fault.id}`))}
                    >
                      Remove
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <AddFault onAdd={(fault) => change(() => send('POST', 'faults', fault))} />
    </section>
  )
}

function describe(fault: ActiveFault): string {
  switch (fault.kind) {
    case 'error':
      return `error ${fault.code}${fault.message === undefined ? '' : `: ${fault.message}`}`
    case 'latency':
      return `latency of ${fault.ms} ms`
    case 'http':
      return `http ${fault.status ?? 502}`
    default:
      return fault.kind
  }
}

/** The texts of the form. */
const initial = {
  kind: 'error',
  action: '',
  code: 'InternalError',
  message: '',
  ms: '2000',
  status: '502',
  count: '',
  probability: '',
}

function AddFault({ onAdd }: { onAdd: (fault: object) => void }) {
  const fields = useSignal(initial)
  const { kind } = fields.value
  const field = (name: keyof typeof initial) => ({
    value: fields.value[name],
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLSelectElement }) => {
      fields.value = { ...fields.value, [name]: currentTarget.value }
    },
  })
  return (
    <form
      class="row"
      aria-label="Add a fault"
      onSubmit={(event) => {
        event.preventDefault()
        onAdd(toFault(fields.value))
      }}
    >
      <label>
        Kind
        <select {...field('kind')}>
          {Object.entries(kinds).map(([name, effect]) => (
            <option key={name} value={name}>
              {name}: {effect}
            </option>
          ))}
        </select>
      </label>
      {kind === 'error' && (
        <>
          <label>
            Code
            <input required {...field('code')} />
          </label>
          <label>
            Message
            <input placeholder="as documented" {...field('message')} />
          </label>
        </>
      )}
      {kind === 'latency' && (
        <label>
          Milliseconds
          <input type="number" min="0" required {...field('ms')} />
        </label>
      )}
      {kind === 'http' && (
        <label>
          Status
          <input type="number" min="500" max="599" required {...field('status')} />
        </label>
      )}
      <label>
        Action
        <input list="fault-actions" placeholder="any" {...field('action')} />
      </label>
      <datalist id="fault-actions">
        {info.value?.actions.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label>
        Calls
        <input type="number" min="1" placeholder="all" {...field('count')} />
      </label>
      <label>
        Probability
        <input type="number" min="0" max="1" step="any" placeholder="1" {...field('probability')} />
      </label>
      <button type="submit" class="primary">
        Add
      </button>
    </form>
  )
}

function toFault({ kind, action, code, message, ms, status, count, probability }: typeof initial): object {
  return {
    kind,
    ...(kind === 'error' && { code, ...(message && { message }) }),
    ...(kind === 'latency' && { ms: Number(ms) }),
    ...(kind === 'http' && { status: Number(status) }),
    ...(action && { action }),
    ...(count && { count: Number(count) }),
    ...(probability && { probability: Number(probability) }),
  }
}
