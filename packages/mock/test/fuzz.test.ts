import { commonErrors } from '@tc3/core/platform'
import type { LogEntry, Mock, WireRequest } from '@tc3/mock'
import { describe, expect, test } from 'vitest'
import { ask, textOf } from './caller.js'
import { createDemo, demo, now } from './demo.js'
import { anyControl } from './fuzz/control.js'
import { anyRequest } from './fuzz/requests.js'
import { fuzz, fuzzing } from './fuzz/run.js'
import { createShelf, getBook, putBook } from './shelf.js'

/** Not a limit that any machine should reach. */
const slow = { timeout: 7_200_000 }

function show({ headers, body, ...request }: WireRequest) {
  return JSON.stringify({ ...request, headers: [...headers], body: Buffer.from(body).toString('latin1') })
}

describe(
  `whatever comes is answered as documented (${fuzzing.runs} requests, SEED=${fuzzing.seed})`,
  slow,
  () => {
    test('requests of all forms, well and badly signed, whole and spoilt', async () => {
      const failures: LogEntry[] = []
      const mock = createDemo({ log: (entry) => entry.kind === 'failure' && failures.push(entry) })
      const codes = new Map<string, number>()
      let number = 0
      await fuzz(
        anyRequest,
        async (request) => {
          const { RequestId, Error: error } = await ask(mock, request)
          expect(RequestId).toMatch(/^[0-9a-f-]{36}$/)
          expect(failures).toEqual([])
          const code = error?.Code ?? 'success'
          codes.set(code, (codes.get(code) ?? 0) + 1)
          const { errors = [] } = demo.actions[mock.journal.last()?.action ?? ''] ?? {}
          const isDocumented =
            Object.hasOwn(commonErrors, code) || errors.includes(code) || code === 'success'
          if (!isDocumented || code === 'InternalError')
            throw new Error(`It is answered ${code}: ${error?.Message}`)
          number += 1
          if (number % 500 === 0) await readable(mock)
        },
        show,
      )
      expect(codes.get('success')).toBeGreaterThan(fuzzing.runs / 10)
      expect(Object.keys(Object.prototype)).toEqual([])
    })

    test('calls of the control, which do what they say or nothing', async () => {
      const failures: LogEntry[] = []
      const log = (entry: LogEntry) => entry.kind === 'failure' && failures.push(entry)
      const mock = createShelf({ log, journal: { entries: 10 } })
      const statuses = new Map<number, number>()
      await fuzz(
        anyControl,
        async (request, random) => {
          const before = held(mock)
          const { status, body } = await mock.handle(request)
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          if (status !== 200) {
            const { error, ...more } = JSON.parse(textOf(body))
            if (!refusals.includes(status) || engine.test(error))
              throw new Error(`It is answered ${status}: ${error}`)
            expect([more, held(mock)]).toEqual([{}, before])
          }
          // Whatever it did, callers are answered, and what it did can be seen and taken back.
          if (random.percent(90)) return
          // All but those whom it ordered to wait, perhaps for ever.
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
            const shown = await mock.fetch(`http://localhost/__tc3/${path}`)
            if (shown.status !== 200) throw new Error(`/__tc3/${path} is answered ${await shown.text()}`)
          }
          createShelf().seed(mock.snapshot())
          mock.reset()
          mock.clock.set(now * 1000)
        },
        show,
        // Each takes the time of ten requests.
        { ...fuzzing, runs: Math.max(2000, fuzzing.runs / 10) },
      )
      for (const status of [200, ...refusals])
        expect([status, statuses.get(status)]).not.toEqual([status, undefined])
      expect(Object.keys(Object.prototype)).toEqual([])
    })
  },
)

/** How the control says what is wrong. */
const refusals = [400, 403, 404, 405, 409]

/** What the language says itself, where nothing was checked. */
const engine = /call stack|Cannot |is not a |is not defined|Invalid time|undefined \(/

/** All that a tester holds. */
function held(mock: Mock) {
  return JSON.stringify([
    mock.clock.now(),
    mock.clock.speed,
    mock.faults.list(),
    mock.transitions.list(),
    mock.snapshot(),
    mock.journal.entries(),
  ])
}

/** The journal can be read, and the page shown, whatever they have to show. */
async function readable(mock: ReturnType<typeof createDemo>): Promise<void> {
  for (const path of ['', 'journal']) {
    const response = await mock.fetch(`http://localhost/__tc3/${path}`)
    if (response.status !== 200)
      throw new Error(`/__tc3/${path} is answered ${textOf(await response.text())}`)
  }
}
