import { commonErrors } from '@tc3/core/platform'
import type { LogEntry, Mock, WireRequest } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { ask, contentOf, textOf } from './caller.js'
import { createDemo, demo, now } from './demo.js'
import { anyControl } from './fuzz/control.js'
import { isMisdirected } from './fuzz/misdirected.js'
import { anyRequest } from './fuzz/requests.js'
import { fuzz, fuzzing } from './fuzz/run.js'
import { createShelf, getBook, putBook } from './shelf.js'

/** A timeout that no machine should reach, in milliseconds. */
const slow = { timeout: 7_200_000 }

function show({ headers, body, ...request }: WireRequest) {
  return JSON.stringify({ ...request, headers: [...headers], body: Buffer.from(body).toString('latin1') })
}

describe(
  `any request gets a documented response (${fuzzing.runs} requests, SEED=${fuzzing.seed})`,
  slow,
  () => {
    it('requests of all forms, valid and invalid', async () => {
      const failures: LogEntry[] = []
      const mock = createDemo({ log: (entry) => entry.kind === 'failure' && failures.push(entry) })
      const codes = new Map<string, number>()
      let number = 0
      await fuzz(
        anyRequest,
        async (request) => {
          const response = await mock.handle(request)
          // A damaged Host or credential scope may be that of another product.
          if (response.status === 421 && isMisdirected(textOf(response.body))) return
          const { RequestId, Error: error } = contentOf(response)
          expect(RequestId).toMatch(/^[0-9a-f-]{36}$/)
          expect(failures).toEqual([])
          const code = error?.Code ?? 'success'
          codes.set(code, (codes.get(code) ?? 0) + 1)
          const { errors = [] } = demo.actions[mock.journal.last()?.action ?? ''] ?? {}
          const isDocumented =
            Object.hasOwn(commonErrors, code) || errors.includes(code) || code === 'success'
          if (!isDocumented || code === 'InternalError')
            throw new Error(`The response is ${code}: ${error?.Message}`)
          number += 1
          if (number % 500 === 0) await assertReadable(mock)
        },
        show,
      )
      expect(codes.get('success')).toBeGreaterThan(fuzzing.runs / 10)
      expect(Object.keys(Object.prototype)).toEqual([])
    })

    it('requests to the control API, which succeed or change nothing', async () => {
      const failures: LogEntry[] = []
      const log = (entry: LogEntry) => entry.kind === 'failure' && failures.push(entry)
      const mock = createShelf({ log, journal: { entries: 10 } })
      const statuses = new Map<number, number>()
      await fuzz(
        anyControl,
        async (request, random) => {
          const before = stateOf(mock)
          const { status, body } = await mock.handle(request)
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          if (status !== 200) {
            const { error, ...more } = JSON.parse(textOf(body))
            if (!errorStatuses.includes(status) || engineMessage.test(error))
              throw new Error(`The response is ${status}: ${error}`)
            expect([more, stateOf(mock)]).toEqual([{}, before])
          }
          // Whatever the request changed, the emulator still responds, and its state can be read and reset.
          if (random.percent(90)) return
          // A fault may delay calls for ever.
          mock.faults.clear()
          const timestamp = Math.floor(mock.clock.now() / 1000)
          await ask(mock, putBook('Emma', 'a', { timestamp }))
          await ask(mock, getBook('Emma', { timestamp }))
          expect(failures).toEqual([])
          for (const path of [
            '',
            'openapi.json',
            'health',
            'clock',
            'faults',
            'transitions',
            'snapshot',
            'journal',
          ]) {
            const response = await mock.fetch(`http://localhost/__tc3/${path}`)
            if (response.status !== 200) throw new Error(`/__tc3/${path} fails: ${await response.text()}`)
          }
          createShelf().seed(mock.snapshot())
          mock.reset()
          mock.clock.set(now * 1000)
        },
        show,
        // Each takes as long as ten requests of the API.
        { ...fuzzing, runs: Math.max(2000, fuzzing.runs / 10) },
      )
      for (const status of [200, ...errorStatuses])
        expect([status, statuses.get(status)]).not.toEqual([status, undefined])
      expect(Object.keys(Object.prototype)).toEqual([])
    })
  },
)

/** The statuses of errors of the control API. */
const errorStatuses = [400, 403, 404, 405, 409]

/** Messages of the JavaScript engine: they show that the input was not validated. */
const engineMessage = /call stack|Cannot |is not a |is not defined|Invalid time|undefined \(/

/** The whole state that tests can control. */
function stateOf(mock: Mock) {
  return JSON.stringify([
    mock.clock.now(),
    mock.clock.speed,
    mock.faults.list(),
    mock.transitions.list(),
    mock.snapshot(),
    mock.journal.entries(),
  ])
}

/** Asserts that the journal and the dashboard can be read, whatever requests they show. */
async function assertReadable(mock: ReturnType<typeof createDemo>): Promise<void> {
  const read = async (path: string) => {
    const response = await mock.fetch(`http://localhost/__tc3/${path}`)
    if (response.status !== 200) throw new Error(`/__tc3/${path} fails: ${textOf(await response.text())}`)
    return response.json()
  }
  await read('journal')
  const { requests } = await read('dashboard/requests?limit=500&text=a')
  for (const { requestId } of requests) await read(`dashboard/requests/${requestId}`)
}
