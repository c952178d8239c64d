import { existsSync } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { check, type Model, type Product, Stages } from '@tc3/generator'
import type { Mock, WireRequest } from '@tc3/mock'
import { listen } from '@tc3/mock/node'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { locateMetadata } from '../../generator/src/import/locate.js'
import { clientOf, compilePackages, loadPackages, relinkPackages } from '../imported/compiled-packages.js'
import { exampleInput } from '../imported/example-input.js'
import { run, tc3 } from '../new-project.js'

// Compares the clients of imported products with the official SDK, which calls every action of the generated emulators.
const { METADATA, ERROR_CODES, SEED = '1', PRODUCTS = '20', INIT_CWD = process.cwd() } = process.env
if (METADATA === undefined) {
  throw new Error(
    'Set METADATA to a folder with the metadata of the cloud, such as a checkout of its command-line tool.',
  )
}

const { resolve: resolveModule } = createRequire(import.meta.url)
const services = join(dirname(resolveModule('tencentcloud-sdk-nodejs/package.json')), 'tencentcloud/services')

/** A call of an action, as it was sent. Both SDKs add headers of their own, and sign at different times. */
interface SentCall {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly mediaType: string | undefined
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly input: unknown
}

/** A client of the official SDK, as far as it is used here. */
interface OfficialClient {
  request(action: string, input: object): Promise<object>
}

let project: string
let model: Model

beforeAll(async () => {
  const metadata = resolve(INIT_CWD, METADATA)
  const names = new Set(
    locateMetadata(metadata).flatMap(({ service = '' }) =>
      existsSync(join(services, service)) ? [service] : [],
    ),
  )
  const count = Math.min(Number(PRODUCTS), names.size)
  const samples = fc.shuffledSubarray([...names], { minLength: count, maxLength: count })
  const [products = []] = fc.sample(samples, { seed: Number(SEED), numRuns: 1 })
  process.stdout.write(`SEED=${SEED}: ${products.join(', ')}\n`)
  project = await realpath(await mkdtemp(join(tmpdir(), 'tc3-products-')))
  const codes = ERROR_CODES === undefined ? [] : ['--error-codes', resolve(INIT_CWD, ERROR_CODES)]
  for (const command of [['import', metadata, '--product', products.join(), ...codes], ['generate']]) {
    const { status, output } = await run(process.execPath, [tc3, ...command], project)
    expect(status, output).toBe(0)
  }
  const checked = await check(project, new Stages(() => 0))
  if (checked.model === undefined) throw new Error('The spec has problems.')
  model = checked.model
  await relinkPackages(project)
  expect(await compilePackages(project)).toBe('')
})
afterAll(() => rm(project, { recursive: true, force: true }))

/** Creates the official client of a version of a product. Undefined if the official SDK does not have the version. */
async function officialClient(
  { service, version }: Product,
  { credentials }: Mock,
  endpoint: string,
): Promise<OfficialClient | undefined> {
  const folder = join(services, service, `v${version.replaceAll('-', '')}`)
  if (!existsSync(folder)) return undefined
  const { Client } = createRequire(import.meta.url)(join(folder, `${service}_client.js`))
  return new Client({
    credential: credentials,
    region: 'ap-guangzhou',
    profile: { httpProfile: { endpoint, protocol: 'http://' } },
  })
}

function sentCall({ method, path, query, headers, body }: WireRequest): SentCall {
  const names = ['x-tc-action', 'x-tc-version', 'x-tc-region']
  return {
    method,
    path,
    query,
    mediaType: headers.get('content-type')?.split(';')[0],
    headers: Object.fromEntries(names.map((name) => [name, headers.get(name)])),
    input: JSON.parse(new TextDecoder().decode(body)),
  }
}

it('calls every action of the emulators, and sends the same parameters as the clients', async () => {
  const counts = { versions: 0, actions: 0, typed: 0, calls: 0 }
  const differences: unknown[] = []
  for (const product of model.products) {
    const { client, emulator } = await loadPackages(project, product.packageId)
    const sent: SentCall[] = []
    const recorder = {
      fetch: emulator.fetch,
      handle(request: WireRequest) {
        sent.push(sentCall(request))
        return emulator.handle(request)
      },
    }
    const server = await listen(recorder)
    const official = await officialClient(product, emulator, `127.0.0.1:${server.port}`)
    if (official === undefined) {
      await server.close()
      continue
    }
    const sender = clientOf(client, { credentials: emulator.credentials, endpoint: server.url })
    counts.versions += 1
    for (const action of product.actions) {
      const value = Object.values(client).find((one) => one.name === action.name)
      const required = action.input.filter((parameter) => parameter.required)
      counts.actions += 1
      const method: unknown = Reflect.get(official, action.name)
      if (typeof method === 'function') counts.typed += 1
      for (const parameters of required.length < action.input.length
        ? [action.input, required]
        : [action.input]) {
        const input = exampleInput(parameters, product)
        sent.length = 0
        const theirs = await outcome(() =>
          typeof method === 'function'
            ? Reflect.apply(method, official, [input])
            : official.request(action.name, input),
        )
        const ours = await outcome(() => sender.send(value, input))
        counts.calls += 1
        const [theirCall, ourCall, ...others] = sent
        const expected = action.offline ? 'ActionOffline' : 'RequestId'
        const isSame =
          others.length === 0 &&
          theirs === expected &&
          ours === expected &&
          isDeepStrictEqual(theirCall, ourCall)
        if (!isSame)
          differences.push({
            service: product.service,
            action: action.name,
            theirs,
            ours,
            theirCall,
            ourCall,
          })
      }
    }
    await server.close()
  }
  process.stdout.write(`${JSON.stringify(counts)}\n`)
  expect(differences.slice(0, 5)).toEqual([])
  expect(counts.calls).toBeGreaterThan(counts.versions)
})

/** The code of the error that a call fails with, or RequestId if it succeeds. */
async function outcome(call: () => Promise<object>): Promise<unknown> {
  try {
    return 'RequestId' in (await call()) ? 'RequestId' : 'no RequestId'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}
