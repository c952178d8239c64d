import {
  ApiError,
  ControlError,
  type ControlRoute,
  createRequestId,
  defaultAccount,
  jsonResponse,
} from '@tc3/mock'
import { object, route, schemaOf, withDescription } from '@tc3/mock/schemas'
import * as v from 'valibot'
import type { Emulator } from '../emulator.js'
import type { EndedRun } from '../runtime/run-feed.js'
import { runFailureSchema } from './run-outcome.js'
import { startInstance } from './start-instance.js'

const number = v.pipe(v.number(), v.integer(), v.minValue(0))

const lines = v.pipe(v.array(v.string()), v.readonly())

const endedRun = schemaOf<EndedRun>()(
  object({
    number,
    account: v.string(),
    region: v.string(),
    namespace: v.string(),
    functionName: v.string(),
    version: v.string(),
    requestId: v.string(),
    source: v.optional(
      withDescription(v.string(), 'Such as TIMER. Absent if a caller of the API sent the event.'),
    ),
    started: withDescription(v.number(), 'In milliseconds since 1970.'),
    duration: withDescription(v.number(), 'In milliseconds.'),
    statusCode: withDescription(v.number(), '0 if the run succeeded.'),
    result: withDescription(v.string(), 'JSON: what the function returned, or the report of the failure.'),
    log: lines,
    memUsage: withDescription(v.number(), 'In bytes.'),
  }),
)

/** The longest time that a request for runs waits, in milliseconds. */
const maxWait = 30_000

/** The operations of the control API that show the runs of functions, and start instances. */
export function runRoutes(emulator: Emulator): readonly ControlRoute[] {
  const { runs } = emulator
  return [
    route({
      method: 'GET',
      path: 'runs',
      name: 'listRuns',
      summary:
        'Lists the latest runs of functions, oldest first: every attempt, whatever started it. Each has a number that later runs exceed.',
      input: {
        after: v.optional(withDescription(number, 'The number of the last known run. Default: 0.')),
        wait: v.optional(
          withDescription(
            v.pipe(number, v.maxValue(maxWait)),
            'How long to wait for a run if there is none yet, in milliseconds. Default: 0.',
          ),
        ),
      },
      response: {
        json: object({
          last: withDescription(number, 'The number of the last run.'),
          runs: v.array(endedRun),
        }),
      },
      async run({ after = 0, wait = 0 }, { signal }) {
        if (wait > 0 && runs.last <= after) await nextRun(emulator, wait, signal?.())
        return jsonResponse({ last: runs.last, runs: runs.after(after) })
      },
    }),
    route({
      method: 'POST',
      path: 'functions/{namespace}/{name}/instances',
      name: 'startInstance',
      summary:
        'Starts an instance of $LATEST of a function, so that the next event finds it initialized. Only emulators that run code start instances.',
      input: {
        namespace: v.string(),
        name: withDescription(v.string(), 'The name of the function.'),
        region: v.string(),
        account: v.optional(withDescription(v.string(), 'Default: 100000000001.')),
      },
      response: {
        json: object({
          failure: v.optional(withDescription(runFailureSchema, 'Why the code cannot be initialized.')),
          log: withDescription(lines, 'The lines that code which failed has logged.'),
        }),
      },
      async run({ namespace, name, region, account = defaultAccount }) {
        const target = { account, region, namespace, name, requestId: createRequestId(emulator.random) }
        try {
          return jsonResponse(await startInstance(emulator, target))
        } catch (error) {
          if (error instanceof ApiError) throw new ControlError(404, error.message)
          throw error
        }
      },
    }),
  ]
}

/** Waits for a run until the time is over, or the caller or the server ends. */
async function nextRun({ runs }: Emulator, time: number, signal: AbortSignal | undefined): Promise<void> {
  const end = new AbortController()
  const stop = () => end.abort()
  const timer = setTimeout(stop, time)
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  await runs.next(end.signal)
  clearTimeout(timer)
  signal?.removeEventListener('abort', stop)
}
