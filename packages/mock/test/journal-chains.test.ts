import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { StoredEntry } from '../src/testing/journal-entry.js'
import { createRequestJournal } from '../src/testing/request-journal.js'

const actions = ['Echo', 'Fail']

/** What a journal does in turn: it records a request with an action and a size, or is cleared. */
const steps = fc.array(
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc.record({
        action: fc.constantFrom(...actions, 'Unknown', 'Other', undefined),
        size: fc.nat(3000),
      }),
    },
    { weight: 1, arbitrary: fc.constant('clear' as const) },
  ),
  { maxLength: 80 },
)

function entryOf(number: number, action: string | undefined, size: number): StoredEntry {
  return {
    requestId: String(number),
    time: number,
    duration: 0,
    form: { method: 'POST', contentType: undefined, signatureMethod: undefined },
    action,
    region: undefined,
    account: undefined,
    input: undefined,
    verified: true,
    signature: undefined,
    error: undefined,
    warnings: [],
    refusedBy: undefined,
    fault: undefined,
    success: undefined,
    body: '',
    requestSize: size,
    status: 200,
  }
}

it('finds the calls of an action, whatever was recorded, removed and cleared before', () => {
  const limits = fc.record({
    entries: fc.integer({ min: 1, max: 12 }),
    bytes: fc.integer({ min: 1, max: 20_000 }),
  })
  fc.assert(
    fc.property(limits, steps, (limits, steps) => {
      const journal = createRequestJournal(actions, limits)
      for (const [number, step] of steps.entries()) {
        if (step === 'clear') journal.clear()
        else journal.add(entryOf(number, step.action, step.size), { headers: new Map(), signed: undefined })
        const all = journal.entries()
        expect(journal.last()).toEqual(all.at(-1))
        for (const action of [...actions, 'Unknown', 'Other', 'Never']) {
          const calls = all.filter((entry) => entry.action === action)
          expect(journal.calls(action)).toEqual(calls)
          expect(journal.last(action)).toEqual(calls.at(-1))
          if (calls.length > 0) expect(journal.expect({ action })).toEqual(calls)
        }
      }
    }),
    { numRuns: 300 },
  )
})
