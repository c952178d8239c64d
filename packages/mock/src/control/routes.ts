import * as v from 'valibot'
import type { Product } from '../api/product.js'
import type { WireRequest, WireResponse } from '../api/wire.js'
import { anyObject, object, withDescription } from '../schema/schema.js'
import type { AccountCredentials } from '../signature/credentials.js'
import type { State, Store } from '../store/store.js'
import type { TestClock } from '../testing/clock.js'
import { expectationSchema } from '../testing/expectation-schema.js'
import { faultSchema } from '../testing/fault-schema.js'
import type { Faults } from '../testing/faults.js'
import { ExpectationError, type StoredJournal } from '../testing/request-journal.js'
import { durationSchema, failureSchema } from '../testing/transition-schemas.js'
import type { TransitionControl } from '../testing/transitions.js'
import { callRoute } from './call.js'
import { ControlError, type ControlRoute } from './control-route.js'
import type { Dashboard } from './dashboard/dashboard.js'
import { dashboardRoutes } from './dashboard/routes.js'
import type { Downloads } from './downloads.js'
import { commonHeaders, jsonResponse } from './json-response.js'
import { openapi } from './openapi.js'
import { route } from './route.js'

/** The parts of the emulator that the control API controls. */
export interface ControlOptions {
  readonly product: Product
  readonly credentials: readonly AccountCredentials[]
  readonly clock: TestClock
  readonly faults: Faults
  readonly journal: StoredJournal
  readonly transitions: TransitionControl<string>
  readonly store: Pick<Store, 'snapshot' | 'flush' | 'failure'>
  readonly seed: (state: State) => void
  readonly downloads: Downloads | undefined
  /** What the product adds to the dashboard. */
  readonly dashboard: Dashboard | undefined
  /** Handles a request to the API. */
  readonly handle: (request: WireRequest) => Promise<WireResponse>
  readonly reset: () => void
  /** The operations that the product adds. */
  readonly productRoutes: readonly ControlRoute[]
}

const time = withDescription(v.pipe(v.number(), v.integer()), 'In milliseconds since 1970.')
const speed = withDescription(
  v.pipe(v.number(), v.finite(), v.minValue(0)),
  'The speed relative to the system clock; 0 while the clock is frozen.',
)
const clockSchema = object({ time, speed })
const stateSchema = withDescription(
  v.record(v.string(), v.record(v.string(), v.record(v.string(), v.unknown()))),
  'Records by table, then by scope, then by key.',
)
const transitionId = object({
  region: withDescription(v.string(), 'The account and region.'),
  scope: withDescription(v.string(), 'The scope of the resource.'),
  key: withDescription(v.string(), 'The key of the resource.'),
})
const emptyResponse = { json: object({}) }
const activeFault = withDescription(
  anyObject,
  'The fault with its `id`, and in `fired` the number of calls that it has been injected into.',
)
const entry = withDescription(anyObject, 'A request and its outcome.')

/** The operations of the control API: those below, and those of the product. Each has its routing, validation and documentation. */
export function controlRoutes(options: ControlOptions): readonly ControlRoute[] {
  const { product, clock, faults, journal, transitions, store, downloads } = options
  const kind = v.picklist(transitions.list().map((one) => one.kind))
  const clockState = () => jsonResponse({ time: clock.now(), speed: clock.speed })
  /** Changes are saved before they are acknowledged. */
  async function respondOnceSaved(content: object) {
    await store.flush()
    return jsonResponse(content)
  }

  const routes: readonly ControlRoute[] = [
    ...dashboardRoutes(options),
    route({
      method: 'GET',
      path: 'openapi.json',
      name: 'getOpenApi',
      summary: 'Returns this document.',
      response: { json: anyObject },
      run: () => jsonResponse(openapi(product, routes)),
    }),
    route({
      method: 'GET',
      path: 'health',
      name: 'getHealth',
      summary: 'Reports that the emulator is ready.',
      response: {
        json: object({
          status: v.literal('ok'),
          service: v.string(),
          version: withDescription(v.string(), 'The version of the API.'),
        }),
      },
      run() {
        const failure = store.failure()
        if (failure) throw new ControlError(503, `Changes could not be saved: ${failure.message}`)
        return jsonResponse({ status: 'ok', service: product.service, version: product.version })
      },
    }),
    route({
      method: 'GET',
      path: 'clock',
      name: 'getClock',
      summary: 'Returns the time and speed of the clock.',
      response: { json: clockSchema },
      run: clockState,
    }),
    route({
      method: 'PUT',
      path: 'clock',
      name: 'setClock',
      summary: 'Sets the time or the speed of the clock, or both. Speed 0 freezes it.',
      input: { body: object({ time: v.optional(time), speed: v.optional(speed) }) },
      response: { json: clockSchema },
      run({ body: { time, speed } }) {
        if (time !== undefined) clock.set(time)
        if (speed === 0) clock.freeze()
        else if (speed !== undefined) clock.run({ speed })
        return clockState()
      },
    }),
    route({
      method: 'DELETE',
      path: 'clock',
      name: 'resetClock',
      summary:
        'Shows the time of the system clock again, or of the clock that the emulator was created with.',
      response: { json: clockSchema },
      run() {
        clock.reset()
        return clockState()
      },
    }),
    route({
      method: 'POST',
      path: 'clock/advance',
      name: 'advanceClock',
      summary: 'Moves the time of the clock forward.',
      input: {
        body: object({
          ms: withDescription(v.pipe(v.number(), v.finite(), v.minValue(0)), 'In milliseconds.'),
        }),
      },
      response: { json: clockSchema },
      run({ body: { ms } }) {
        clock.advance(ms)
        return clockState()
      },
    }),
    route({
      method: 'GET',
      path: 'faults',
      name: 'listFaults',
      summary: 'Lists the faults, with the number of calls that each has been injected into.',
      response: { json: v.array(activeFault) },
      run: () => jsonResponse(faults.list()),
    }),
    route({
      method: 'POST',
      path: 'faults',
      name: 'addFault',
      summary: 'Adds a fault. If several faults match a call, the one added first is injected.',
      input: { body: faultSchema },
      response: { json: activeFault },
      run: ({ body }) => jsonResponse(faults.add(body)),
    }),
    route({
      method: 'DELETE',
      path: 'faults',
      name: 'clearFaults',
      summary: 'Removes all faults.',
      response: emptyResponse,
      run() {
        faults.clear()
        return jsonResponse({})
      },
    }),
    route({
      method: 'DELETE',
      path: 'faults/{id}',
      name: 'removeFault',
      summary: 'Removes the fault with an id.',
      input: { id: v.pipe(v.number(), v.integer()) },
      response: emptyResponse,
      run({ id }) {
        if (!faults.remove(id)) throw new ControlError(404, `There is no fault with the id ${id}.`)
        return jsonResponse({})
      },
    }),
    route({
      method: 'GET',
      path: 'transitions',
      name: 'listTransitions',
      summary: 'Lists the durations of all transient statuses.',
      response: { json: v.array(object({ kind, duration: durationSchema })) },
      run: () => jsonResponse(transitions.list()),
    }),
    route({
      method: 'PUT',
      path: 'transitions/{kind}',
      name: 'setTransition',
      summary: 'Sets the duration of a transient status. It applies to transitions that begin later.',
      input: { kind, body: durationSchema },
      response: emptyResponse,
      run({ kind, body }) {
        transitions.set(kind, body)
        return jsonResponse({})
      },
    }),
    route({
      method: 'POST',
      path: 'transitions/{kind}/failures',
      name: 'failTransition',
      summary: 'Makes the next transitions that begin fail.',
      input: { kind, body: failureSchema },
      response: emptyResponse,
      run({ kind, body }) {
        transitions.fail(kind, body)
        return jsonResponse({})
      },
    }),
    route({
      method: 'GET',
      path: 'transitions/pending',
      name: 'listPendingTransitions',
      summary: 'Lists the transitions that have begun but not completed.',
      response: { json: v.array(anyObject) },
      run: () => jsonResponse(transitions.pending()),
    }),
    route({
      method: 'POST',
      path: 'transitions/pending/complete',
      name: 'completeTransition',
      summary: 'Completes a pending transition now, whatever its duration is.',
      input: { body: transitionId },
      response: emptyResponse,
      run({ body }) {
        if (!transitions.complete(body, clock.now()))
          throw new ControlError(404, 'The transition is no longer pending.')
        return respondOnceSaved({})
      },
    }),
    route({
      method: 'DELETE',
      path: 'transitions',
      name: 'resetTransitions',
      summary: 'Removes the failures of transitions and restores the initial durations.',
      response: emptyResponse,
      run() {
        transitions.reset()
        return jsonResponse({})
      },
    }),
    route({
      method: 'GET',
      path: 'snapshot',
      name: 'takeSnapshot',
      summary: 'Returns all resources, in the format that seed accepts.',
      response: { json: stateSchema },
      run: () => jsonResponse(store.snapshot()),
    }),
    route({
      method: 'POST',
      path: 'seed',
      name: 'seed',
      summary: 'Adds the resources of a snapshot. They replace existing resources with the same keys.',
      input: { body: stateSchema },
      response: emptyResponse,
      run({ body }) {
        options.seed(body)
        return respondOnceSaved({})
      },
    }),
    route({
      method: 'POST',
      path: 'reset',
      name: 'reset',
      summary:
        'Deletes all resources, clears the journal, the faults, the counts of the rate limits and the requests that count as replays, and resets the transitions and the clock.',
      response: emptyResponse,
      run() {
        options.reset()
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
          withDescription(v.pipe(v.number(), v.integer(), v.minValue(1)), 'The most requests. Default: 100.'),
        ),
      },
      response: { json: v.array(entry) },
      run: ({ action, limit = 100 }) =>
        jsonResponse((action === undefined ? journal.entries() : journal.calls(action)).slice(-limit)),
    }),
    route({
      method: 'POST',
      path: 'journal/expect',
      name: 'expectRequests',
      summary:
        'Lists the requests that match an expectation. If they were not recorded, the status is 409 and the error describes the requests recorded instead.',
      input: { body: expectationSchema },
      response: { json: v.array(entry) },
      run({ body }) {
        try {
          return jsonResponse(journal.expect(body))
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
      summary: 'Removes all requests from the journal.',
      response: emptyResponse,
      run() {
        journal.clear()
        return jsonResponse({})
      },
    }),
    callRoute(options),
    route({
      method: 'GET',
      path: 'download/{scope}/{key}',
      name: 'download',
      summary: 'Downloads the file of a URL that an action has returned.',
      input: {
        scope: v.string(),
        key: v.string(),
        expires: withDescription(v.pipe(v.number(), v.integer()), 'In seconds since 1970.'),
        signature: v.string(),
      },
      response: { mediaType: 'application/zip' },
      isPublic: true,
      async run(link) {
        const found = (await downloads?.open(link)) ?? 'not found'
        if (found === 'not found') throw new ControlError(404, 'The file of this URL no longer exists.')
        if (typeof found === 'string') {
          const reason = found === 'expired' ? 'has expired' : 'was not created by this emulator'
          throw new ControlError(403, `This URL ${reason}. Request a new one from the API.`)
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
    ...options.productRoutes,
  ]
  return routes
}
