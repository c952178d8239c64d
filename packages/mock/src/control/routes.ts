import * as v from 'valibot'
import type { Product } from '../api/product.js'
import type { State, Store } from '../store/store.js'
import type { HeldClock } from '../testing/clock.js'
import { type Faults, faultSchema } from '../testing/faults.js'
import { ExpectationError, expectationSchema, type RequestJournal } from '../testing/request-journal.js'
import { durationSchema, failureSchema, type TransitionControl } from '../testing/transitions.js'
import { anyObject, object, withDescription } from '../util/check.js'
import { page, type Section } from './dashboard.js'
import type { Downloads } from './downloads.js'
import { openapi } from './openapi.js'
import { ControlError, commonHeaders, json, type Route, route } from './route.js'

/** What is controlled. */
export interface Controlled {
  readonly product: Product
  readonly clock: HeldClock
  readonly faults: Faults
  readonly journal: RequestJournal
  readonly transitions: TransitionControl<string>
  readonly store: Pick<Store, 'snapshot' | 'flush'>
  readonly seed: (state: State) => void
  readonly downloads: Downloads | undefined
  /** What the page shows of the resources. */
  readonly sections: () => readonly Section[]
  readonly reset: () => void
}

const time = withDescription(v.pipe(v.number(), v.integer()), 'In milliseconds since 1970.')
const speed = withDescription(
  v.pipe(v.number(), v.finite(), v.minValue(0)),
  '1 as the system, 0 while it stands still.',
)
const clockSchema = object({ time, speed })
const stateSchema = withDescription(
  v.record(v.string(), v.record(v.string(), v.record(v.string(), v.unknown()))),
  'Records by table, then by scope, then by key.',
)
const done = { json: object({}) }
const orderedFault = withDescription(anyObject, 'The fault, and in `fired` how many calls it has met.')
const entry = withDescription(anyObject, 'A request, and what became of it.')

/** The operations of the control over HTTP: they are routed, checked and documented by this one table. */
export function controlRoutes(controlled: Controlled): readonly Route[] {
  const { product, clock, faults, journal, transitions, store, downloads } = controlled
  const kind = v.picklist(transitions.list().map((one) => one.kind))
  const clockState = () => json({ time: clock.now(), speed: clock.speed })
  /** What was changed is kept before it is acknowledged. */
  async function respondOnceSaved(content: unknown) {
    await store.flush()
    return json(content)
  }

  const routes: readonly Route[] = [
    route({
      method: 'GET',
      path: '',
      name: 'showPage',
      summary: 'Shows the resources, the latest requests and the latest signature failures to people.',
      answers: { mediaType: 'text/html' },
      run: () => page(product, controlled.sections(), journal.entries()),
    }),
    route({
      method: 'GET',
      path: 'openapi.json',
      name: 'getOpenApi',
      summary: 'Gives this document.',
      answers: { json: anyObject },
      run: () => json(openapi(product, routes)),
    }),
    route({
      method: 'GET',
      path: 'health',
      name: 'getHealth',
      summary: 'Tells that the emulator is ready.',
      answers: {
        json: object({
          status: v.literal('ok'),
          service: v.string(),
          version: withDescription(v.string(), 'The version of the API.'),
        }),
      },
      run: () => json({ status: 'ok', service: product.service, version: product.version }),
    }),
    route({
      method: 'GET',
      path: 'clock',
      name: 'getClock',
      summary: "Tells the emulator's time.",
      answers: { json: clockSchema },
      run: clockState,
    }),
    route({
      method: 'PUT',
      path: 'clock',
      name: 'setClock',
      summary: 'Puts the clock to a time, has it stand still (speed 0) or run, or both.',
      input: { body: object({ time: v.optional(time), speed: v.optional(speed) }) },
      answers: { json: clockSchema },
      run({ body: { time, speed } }) {
        if (time !== undefined) clock.set(time)
        if (speed === 0) clock.freeze()
        else if (speed !== undefined) clock.run({ speed })
        return clockState()
      },
    }),
    route({
      method: 'POST',
      path: 'clock/advance',
      name: 'advanceClock',
      summary: 'Lets time pass at once.',
      input: {
        body: object({
          ms: withDescription(v.pipe(v.number(), v.finite(), v.minValue(0)), 'In milliseconds.'),
        }),
      },
      answers: { json: clockSchema },
      run({ body: { ms } }) {
        clock.advance(ms)
        return clockState()
      },
    }),
    route({
      method: 'GET',
      path: 'faults',
      name: 'listFaults',
      summary: 'Lists the faults that were ordered, with how many calls each has met.',
      answers: { json: v.array(orderedFault) },
      run: () => json(faults.list()),
    }),
    route({
      method: 'POST',
      path: 'faults',
      name: 'addFault',
      summary: 'Orders a fault, after those that are ordered already. A call meets the first that fits.',
      input: { body: faultSchema },
      answers: { json: orderedFault },
      run: ({ body }) => json(faults.add(body)),
    }),
    route({
      method: 'DELETE',
      path: 'faults',
      name: 'clearFaults',
      summary: 'Takes all faults away.',
      answers: done,
      run() {
        faults.clear()
        return json({})
      },
    }),
    route({
      method: 'GET',
      path: 'transitions',
      name: 'listTransitions',
      summary: 'Tells how long each status lasts that passes by itself.',
      answers: { json: v.array(object({ kind, duration: durationSchema })) },
      run: () => json(transitions.list()),
    }),
    route({
      method: 'PUT',
      path: 'transitions/{kind}',
      name: 'setTransition',
      summary: 'Sets how long a status lasts, from the next change on.',
      input: { kind, body: durationSchema },
      answers: done,
      run({ kind, body }) {
        transitions.set(kind, body)
        return json({})
      },
    }),
    route({
      method: 'POST',
      path: 'transitions/{kind}/failures',
      name: 'failTransition',
      summary: 'Has the next changes of status fail that begin.',
      input: { kind, body: failureSchema },
      answers: done,
      run({ kind, body }) {
        transitions.fail(kind, body)
        return json({})
      },
    }),
    route({
      method: 'DELETE',
      path: 'transitions',
      name: 'resetTransitions',
      summary: 'Forgets the failures that are ordered and gives each status the time it had at the start.',
      answers: done,
      run() {
        transitions.reset()
        return json({})
      },
    }),
    route({
      method: 'GET',
      path: 'snapshot',
      name: 'takeSnapshot',
      summary: 'Gives all resources, as seed takes them.',
      answers: { json: stateSchema },
      run: () => json(store.snapshot()),
    }),
    route({
      method: 'POST',
      path: 'seed',
      name: 'seed',
      summary: 'Puts the resources of a snapshot, beside and in place of those that are there.',
      input: { body: stateSchema },
      answers: done,
      run({ body }) {
        controlled.seed(body)
        return respondOnceSaved({})
      },
    }),
    route({
      method: 'POST',
      path: 'reset',
      name: 'reset',
      summary:
        'Deletes all resources, and forgets requests, faults, changes of how long statuses last, and rates.',
      answers: done,
      run() {
        controlled.reset()
        return respondOnceSaved({})
      },
    }),
    route({
      method: 'GET',
      path: 'journal',
      name: 'listRequests',
      summary: 'Lists the latest requests, oldest first.',
      input: {
        action: v.optional(withDescription(v.string(), 'Default: all actions.')),
        limit: v.optional(
          withDescription(v.pipe(v.number(), v.integer(), v.minValue(1)), 'How many at most. Default: 100.'),
        ),
      },
      answers: { json: v.array(entry) },
      run: ({ action, limit = 100 }) =>
        json((action === undefined ? journal.entries() : journal.calls(action)).slice(-limit)),
    }),
    route({
      method: 'POST',
      path: 'journal/expect',
      name: 'expectRequests',
      summary: 'Lists the requests that are as expected, or says with the status 409 what came instead.',
      input: { body: expectationSchema },
      answers: { json: v.array(entry) },
      run({ body }) {
        try {
          return json(journal.expect(body))
        } catch (error) {
          if (error instanceof ExpectationError) throw new ControlError(409, error.message)
          throw error
        }
      },
    }),
    route({
      method: 'DELETE',
      path: 'journal',
      name: 'clearJournal',
      summary: 'Forgets the requests.',
      answers: done,
      run() {
        journal.clear()
        return json({})
      },
    }),
    route({
      method: 'GET',
      path: 'download/{scope}/{key}',
      name: 'download',
      summary: 'Gives what an address that some action has answered leads to.',
      input: {
        scope: v.string(),
        key: v.string(),
        expires: withDescription(v.pipe(v.number(), v.integer()), 'In seconds since 1970.'),
        signature: v.string(),
      },
      answers: { mediaType: 'application/zip' },
      anyone: true,
      async run(link) {
        const found = (await downloads?.open(link)) ?? 'gone'
        if (found === 'gone') throw new ControlError(404, 'What the address led to is gone.')
        if (typeof found === 'string') {
          const why = found === 'expired' ? 'has expired' : 'was not given by this emulator'
          throw new ControlError(403, `The address ${why}; ask the API for another.`)
        }
        const { bytes, name } = found
        const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
        return {
          status: 200,
          headers: {
            'content-type': 'application/zip',
            'content-disposition': disposition,
            ...commonHeaders,
          },
          body: bytes,
        }
      },
    }),
  ]
  return routes
}
