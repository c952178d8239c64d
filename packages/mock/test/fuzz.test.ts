import { commonErrors } from '@tc3/core/platform'
import type { LogEntry, WireRequest } from '@tc3/mock'
import { describe, expect, test } from 'vitest'
import { ask, textOf } from './caller.js'
import { createDemo, demo } from './demo.js'
import { anyRequest } from './fuzz/requests.js'
import { fuzz, fuzzing } from './fuzz/run.js'

/** Not a limit that any machine should reach. */
const slow = { timeout: 7_200_000 }

const show = ({ headers, body, ...request }: WireRequest) =>
  JSON.stringify({ ...request, headers: [...headers], body: Buffer.from(body).toString('latin1') })

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
  },
)

/** The journal can be read, and the page shown, whatever they have to show. */
async function readable(mock: ReturnType<typeof createDemo>): Promise<void> {
  for (const path of ['', 'journal']) {
    const response = await mock.fetch(`http://localhost/__tc3/${path}`)
    if (response.status !== 200)
      throw new Error(`/__tc3/${path} is answered ${textOf(await response.text())}`)
  }
}
