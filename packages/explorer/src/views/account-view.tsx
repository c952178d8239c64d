import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ResourceTable } from '../emulator/page-emulator.js'
import { Scroll } from '../parts/scroll.js'
import type { SentRequest, Session } from '../state/session.js'

/** The account of the emulator in the page: its clock, its resources and the latest requests. */
export function AccountView({ session }: { session: Session }) {
  const { hasEmulator, emulator, notice, tables, requests } = session
  const isSure = useSignal(false)
  if (!hasEmulator) return <p class="note">There is no emulator of this product in the page.</p>
  if (!emulator.value) return <p class="note">The emulator is loading…</p>
  return (
    <>
      <Clock session={session} />
      {notice.value !== undefined && (
        <p class="failure" role="alert">
          {notice.value}
        </p>
      )}
      {tables.value.map((table) => (
        <Resources key={table.title} table={table} />
      ))}
      <Requests requests={requests.value} />
      <div class="row">
        {isSure.value ? (
          <>
            <button
              type="button"
              onClick={() => {
                isSure.value = false
                void session.reset()
              }}
            >
              Delete everything
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                isSure.value = false
              }}
            >
              Cancel
            </button>
          </>
        ) : (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              isSure.value = true
            }}
          >
            Reset the account
          </button>
        )}
        <span class="note">The account stays in this browser, also across reloads, until it is reset.</span>
      </div>
    </>
  )
}

const steps = [
  ['+ 1 min', 60_000],
  ['+ 1 h', 3_600_000],
  ['+ 1 day', 86_400_000],
] as const

/** The clock of the emulator. Timers fire when it moves past their time. */
function Clock({ session }: { session: Session }) {
  const now = useSignal(0)
  const isBusy = useSignal(false)
  const clock = session.emulator.value?.clock
  useEffect(() => {
    const read = () => {
      now.value = clock?.now() ?? 0
    }
    read()
    const timer = setInterval(read, 1000)
    return () => clearInterval(timer)
  }, [clock, now])
  async function move(work: () => Promise<void>) {
    isBusy.value = true
    await work()
    now.value = clock?.now() ?? 0
    isBusy.value = false
  }
  return (
    <fieldset class="clock">
      <legend class="hidden">Clock of the emulator</legend>
      <time class="now">{new Date(now.value).toISOString().slice(0, 19).replace('T', ' ')} UTC</time>
      {steps.map(([label, ms]) => (
        <button
          key={label}
          type="button"
          disabled={isBusy.value}
          onClick={() => move(() => session.advance(ms))}
        >
          {label}
        </button>
      ))}
      <button type="button" class="quiet" disabled={isBusy.value} onClick={() => move(session.resetClock)}>
        Now
      </button>
    </fieldset>
  )
}

/** The most rows that are shown of a table. */
const maxRows = 50

function Resources({ table: { title, columns, rows } }: { table: ResourceTable }) {
  return (
    <details class="resources" open={rows.length > 0}>
      <summary>
        {title} <span class="count">{rows.length}</span>
      </summary>
      {rows.length === 0 ? (
        <p class="note">None.</p>
      ) : (
        <Scroll label={title}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, maxRows).map(([first, ...others], row) => (
                <tr key={row}>
                  <th scope="row">{first}</th>
                  {others.map((cell, index) => (
                    <td key={columns[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > maxRows && <p class="note">{rows.length - maxRows} more are not shown.</p>}
        </Scroll>
      )}
    </details>
  )
}

function Requests({ requests }: { requests: readonly SentRequest[] }) {
  const rows = requests.map(({ action, time, duration, code, requestId }) => [
    action,
    code ?? 'OK',
    `${Math.round(duration)} ms`,
    new Date(time).toISOString().slice(11, 19),
    requestId,
  ])
  return (
    <Resources
      table={{
        title: 'Recent requests',
        columns: ['Action', 'Outcome', 'Duration', 'Time (UTC)', 'RequestId'],
        rows,
      }}
    />
  )
}
