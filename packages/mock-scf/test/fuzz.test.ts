import { type Credentials, queryString, signTc3, signV1 } from '@tc3/core/signing'
import type { LogEntry, State, WireRequest } from '@tc3/mock'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { anyJson } from '../../mock/test/fuzz/garbage.js'
import type { Random } from '../../mock/test/fuzz/random.js'
import { fuzz, fuzzing } from '../../mock/test/fuzz/run.js'
import { conformanceProblems } from './conformance.js'
import { startTime } from './emulator.js'
import { anyCall, type Call } from './fuzz/calls.js'
import { createAccount } from './recipes/account.js'

/** Only ends tests that hang. */
const slow = { timeout: 7_200_000 }

describe(
  `responses match the documentation for any call (${fuzzing.runs} calls, SEED=${fuzzing.seed})`,
  slow,
  () => {
    it.each([
      ['instant', {}],
      ['slow', { 'function.Creating': { ms: 2000 }, 'function.Updating': { reads: 1 } } as const],
    ])('with %s transitions', async (_, transitions) => {
      let time = startTime
      const failures: LogEntry[] = []
      const clock = { now: () => time }
      const log = (entry: LogEntry) => entry.kind === 'failure' && failures.push(entry)
      const mock = createScf({ clock, log, transitions, rateLimits: false })
      let successes = 0
      await fuzz(
        anyCall,
        async (call, random) => {
          if (random.percent(20)) time += random.below(3000)
          const { body } = await mock.handle(await signCall(call, mock.credentials, time))
          expect(failures).toEqual([])
          const { Response: content } = JSON.parse(String(body))
          expect(conformanceProblems(call.action, content)).toEqual([])
          if (!content.Error) successes += 1
        },
        (call) => JSON.stringify(call),
        { ...fuzzing, runs: fuzzing.runs / 2 },
      )
      expect(successes).toBeGreaterThan(fuzzing.runs / 20)
      // Another emulator accepts the resulting state.
      const state = JSON.parse(JSON.stringify(mock.snapshot()))
      const other = createScf()
      other.seed(state)
      expect(other.snapshot()).toEqual(state)
      for (const path of ['', 'journal?limit=10000', 'snapshot']) {
        expect((await mock.fetch(`http://localhost/__tc3/${path}`)).status).toBe(200)
      }
    })
  },
)

it(
  `a seed is accepted or rejected as a whole, and an accepted one can be displayed (SEED=${fuzzing.seed})`,
  slow,
  async () => {
    const { scf } = await createAccount()
    const snapshot = JSON.stringify(scf.snapshot())
    let rejected = 0
    await fuzz(
      (random) => corruptState(random, JSON.parse(snapshot)),
      async (state) => {
        const other = createScf()
        try {
          other.seed(state)
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError)
          expect(other.snapshot()).toEqual({})
          rejected += 1
          return
        }
        // Unfinished runs are marked as failed.
        expect({ ...other.snapshot(), invocations: {} }).toEqual({ ...state, invocations: {} })
        expect((await other.fetch('http://localhost/__tc3/')).status).toBe(200)
        // Otherwise its timers would keep it in memory.
        await other.close()
      },
      (state) => JSON.stringify(state),
      { ...fuzzing, runs: fuzzing.runs / 10 },
    )
    expect(rejected).toBeGreaterThan(fuzzing.runs / 100)
  },
)

/** Replaces or deletes a random member of a record in a state. */
function corruptState(random: Random, state: State): State {
  const table = random.pick(Object.keys(state)) ?? ''
  const scope = random.pick(Object.keys(state[table] ?? {})) ?? ''
  let inner: object = Object(random.pick(Object.values(state[table]?.[scope] ?? {})))
  for (;;) {
    const name = random.pick(Object.keys(inner))
    const value: unknown = name === undefined ? undefined : Reflect.get(inner, name)
    if (name === undefined) return state
    if (typeof value !== 'object' || value === null || random.percent(20)) {
      if (random.percent(30)) Reflect.deleteProperty(inner, name)
      else Reflect.set(inner, name, anyJson(random, 2))
      return state
    }
    inner = value
  }
}

const host = 'scf.tencentcloudapi.com'
const version = '2018-04-16'

async function signCall(call: Call, credentials: Credentials, time: number): Promise<WireRequest> {
  const request = { origin: `https://${host}`, host, path: '/', query: '', body: new Uint8Array() }
  const timestamp = Math.floor(time / 1000)
  if (call.form === 'v1') return { ...request, ...(await signCallV1(call, credentials, timestamp)) }
  const { action, region, form, parameters } = call
  const [method, type] = form === 'JSON' ? ['POST', 'json'] : ['GET', 'x-www-form-urlencoded']
  const query = form === 'JSON' ? '' : queryString(parameters.map(toWellFormed))
  const body = new TextEncoder().encode(form === 'JSON' ? call.body : '')
  const headers = { host, 'content-type': `application/${type}` }
  const { authorization } = await signTc3({ method, path: '/', query, headers, payload: body }, credentials, {
    service: 'scf',
    timestamp,
  })
  const common = {
    authorization,
    'x-tc-action': action,
    'x-tc-version': version,
    'x-tc-timestamp': String(timestamp),
    'x-tc-region': region,
  }
  return { ...request, method, query, headers: new Map(Object.entries({ ...headers, ...common })), body }
}

let nonce = 0

async function signCallV1({ action, region, parameters }: Call, credentials: Credentials, timestamp: number) {
  nonce += 1
  const all = Object.entries({
    ...Object.fromEntries(parameters.map(toWellFormed)),
    Action: action,
    Version: version,
    Region: region,
    Timestamp: String(timestamp),
    Nonce: String(nonce),
    SecretId: credentials.secretId,
  })
  const { signature } = await signV1(
    { method: 'POST', host, path: '/', parameters: all },
    credentials,
    'HmacSHA1',
  )
  return {
    method: 'POST',
    headers: new Map(Object.entries({ host, 'content-type': 'application/x-www-form-urlencoded' })),
    body: new TextEncoder().encode(queryString([...all, ['Signature', signature]])),
  }
}

/** Replaces lone surrogates, which UTF-8 cannot encode. */
function toWellFormed([name, value]: readonly [string, string]): [string, string] {
  const encode = (text: string) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))
  return [encode(name), encode(value)]
}
