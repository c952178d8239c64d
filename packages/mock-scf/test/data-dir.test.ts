import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { createScf } from '@tc3/mock-scf'
import { openDataDir } from '@tc3/mock-scf/data-dir'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCaller } from './caller.js'
import { startCommand, startEmulator, startEmulatorWithFileLimit } from './command.js'
import { createEmulator } from './emulator.js'
import {
  functionModel,
  layerModel,
  namespaceModel,
  type ResourceModel,
  type Step,
} from './resource-models.js'
import { hello, zip } from './zip.js'

/** The path of a data directory, which is removed when the test ends. */
async function dataDirectory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'tc3-data-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return join(path, 'data')
}

describe('createScf with a data directory', () => {
  it('restores the resources of an earlier emulator', async () => {
    const path = await dataDirectory()
    const dataDir = await openDataDir(path)
    const earlier = createEmulator({ persistence: dataDir })
    await earlier.call('CreateFunction', hello)
    await earlier.scf.flush()
    const state = earlier.scf.snapshot()
    await dataDir.close()

    const again = await openDataDir(path)
    onTestFinished(() => again.close())
    const scf = createScf({ persistence: again })
    expect(scf.snapshot()).toEqual(state)
    expect(Object.keys(state.functions ?? {})).toHaveLength(1)
  })

  it('persists seeded resources', async () => {
    const path = await dataDirectory()
    const dataDir = await openDataDir(path)
    const { scf } = createEmulator({ persistence: dataDir })
    const first = { name: 'default', description: '', created: 0, modified: 0 }
    const state = { namespaces: { '1/ap-guangzhou': { default: first } } }
    scf.seed(state)
    await scf.flush()
    await dataDir.close()
    const again = await openDataDir(path)
    onTestFinished(() => again.close())
    expect(createScf({ persistence: again }).snapshot()).toEqual(state)
  })
})

it('accepted events of a killed process run again, but those of asynchronous functions have failed', async () => {
  const path = await dataDirectory()
  const program = `
    import { createScf } from '@tc3/mock-scf'
    import { openDataDir } from '@tc3/mock-scf/data-dir'
    import { listen } from '@tc3/mock-scf/node'
    const run = () => new Promise(() => {})
    const { url } = await listen(createScf({ run, persistence: await openDataDir(${JSON.stringify(path)}) }))
    process.stdout.write(url)
  `
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd })
  onTestFinished(() => void child.kill('SIGKILL'))
  const endpoint = String(await once(child.stdout, 'data'))
  const { credentials, clock } = createScf()
  const { call } = createCaller({ endpoint, credentials, fetch }, clock)
  const asynchronous = { ...hello, FunctionName: 'asynchronous', AsyncRunEnable: 'TRUE' }
  const requestIds: string[] = []
  for (const one of [hello, asynchronous]) {
    await call('CreateFunction', one)
    const { FunctionName } = one
    requestIds.push((await call('Invoke', { FunctionName, InvocationType: 'Event' })).RequestId)
  }
  const [FunctionRequestId, InvokeRequestId] = requestIds
  expect(await call('GetAsyncEventStatus', { InvokeRequestId })).toMatchObject({
    Result: { Status: 'RUNNING' },
  })
  child.kill('SIGKILL')
  await once(child, 'close')

  const dataDir = await openDataDir(path)
  onTestFinished(() => dataDir.close())
  const again = createScf({ persistence: dataDir })
  const { call: callAgain, errorCode } = createCaller(again, again.clock)
  const failed = { Status: 'FAILED', StatusCode: 439 }
  expect(await callAgain('GetAsyncEventStatus', { InvokeRequestId })).toMatchObject({ Result: failed })
  expect(
    await callAgain('ListAsyncEvents', { FunctionName: 'asynchronous', Status: ['RUNNING'] }),
  ).toMatchObject({
    TotalCount: 0,
  })
  expect(await errorCode('TerminateAsyncEvent', { FunctionName: 'asynchronous', InvokeRequestId })).toBe(
    'FailedOperation.AsyncEventStatus',
  )
  expect(await callAgain('GetRequestStatus', { FunctionName: 'hello', FunctionRequestId })).toMatchObject({
    Data: [{ RetCode: 0, RetMsg: 'null' }],
  })
  await again.flush()
})

describe('tc3-mock-scf --data-dir', () => {
  it('persists resources and code', async () => {
    const path = await dataDirectory()
    const first = await startEmulator('--data-dir', path)
    await first.client()('CreateFunction', hello)
    first.child.kill('SIGTERM')
    expect(await first.exit).toMatchObject({ code: 0, out: expect.stringContaining(`stored in ${path}\n`) })

    const second = await startEmulator('--data-dir', path)
    const { Url } = await second.client()('GetFunctionAddress', { FunctionName: hello.FunctionName })
    const content = Buffer.from(await (await fetch(String(Url))).arrayBuffer())
    expect(content.toString('base64')).toBe(hello.Code.ZipFile)
  })

  // Windows has no limit of this kind.
  it.skipIf(process.platform === 'win32')('stops with an error if the disk is full', async () => {
    const path = await dataDirectory()
    const { client, control, child, exit, waitForOutput } = await startEmulatorWithFileLimit(
      1024,
      '--data-dir',
      path,
    )
    const call = client()
    const acknowledged: string[] = []
    const failure: unknown = await (async () => {
      for (;;) {
        const FunctionName = `fill-${acknowledged.length}`
        // Random, so that it cannot be compressed.
        const Code = { ZipFile: zip({ 'index.js': randomBytes(100_000).toString('hex') }).ZipFile }
        await call('CreateFunction', { ...hello, FunctionName, Code })
        acknowledged.push(FunctionName)
      }
    })().catch((error) => error)
    expect(failure).toMatchObject({ code: 'InternalError' })
    expect(acknowledged).not.toEqual([])

    await expect(call('ListFunctions')).rejects.toMatchObject({ code: 'InternalError' })
    await expect(call('GetFunction', { FunctionName: 'fill-0' })).rejects.toMatchObject({
      code: 'InternalError',
    })
    await expect(control('GET', 'health')).rejects.toThrow(
      /^{"error":"Changes could not be saved: The data directory .* cannot be used: it cannot be read or written/,
    )
    await waitForOutput('err', /cannot be read or written .* start the emulator again/)
    child.kill('SIGTERM')
    const { code, signal, err } = await exit
    expect({ code, signal }).toEqual({ code: 1, signal: null })
    expect(err).toMatch(/\nerror: The data directory .* cannot be used: it cannot be read or written .*\n$/)

    const again = await startEmulator('--data-dir', path)
    const { Functions } = await again.client()('ListFunctions', {
      Limit: 100,
      Orderby: 'AddTime',
      Order: 'ASC',
    })
    expect(Object(Functions).map((one: { FunctionName: string }) => one.FunctionName)).toEqual(acknowledged)
  })

  it('reports that another process uses the directory', async () => {
    const path = await dataDirectory()
    await startEmulator('--data-dir', path)
    const { code, out, err } = await startCommand('--port', '0', '--data-dir', path).exit
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: `error: The data directory ${path} cannot be used: another process is using it.\n`,
    })
  })
})

/** How many times the process is killed. */
const kills = Number(process.env.KILLS ?? 2)
/** Determines the calls, but not how far they get before the process is killed. */
const seed = Number(process.env.SEED ?? 1)
/** Only ends tests that hang. */
const timeout = (1 + kills) * 120_000

/** A client that changes one resource: the acknowledged state, and the change that was not acknowledged yet. */
interface Writer {
  readonly model: ResourceModel
  state: object
  pending: Step | undefined
}

describe(`killed ${kills} times with SEED=${seed}`, { timeout }, () => {
  it('the emulator has every acknowledged change, and no partial one', async () => {
    const path = await dataDirectory()
    const random = seededRandom(seed)
    const writers = [
      functionModel('first', random),
      functionModel('second', random),
      functionModel('third', random),
      layerModel('libs', random),
      layerModel('tools', random),
      namespaceModel('one', random),
      namespaceModel('two', random),
    ].map((model): Writer => ({ model, state: model.empty, pending: undefined }))
    const counts = { acknowledged: 0, pending: 0, pendingAndSaved: 0, killedAtStart: 0 }

    for (let round = 0; round <= kills; round += 1) {
      if (random() < 0.2) {
        const early = startCommand('--port', '0', '--data-dir', path)
        await pause(random() * 400)
        early.child.kill('SIGKILL')
        await early.exit
        counts.killedAtStart += 1
      }
      const { child, exit, client, control } = await startEmulator('--no-rate-limits', '--data-dir', path)
      for (const writer of writers) {
        const found = await writer.model.read(client())
        if (writer.pending) counts.pending += 1
        if (writer.pending && isDeepStrictEqual(found, writer.model.visible(writer.pending.after))) {
          writer.state = writer.pending.after
          counts.pendingAndSaved += 1
        }
        // On failure, the message names the pending change.
        expect({ found, pending: writer.pending?.name }).toEqual({
          found: writer.model.visible(writer.state),
          pending: writer.pending?.name,
        })
        writer.pending = undefined
      }
      expect(inconsistencies(await control('GET', 'snapshot'))).toEqual([])
      if (round === kills) break

      let left = Math.ceil(random() * 60)
      const moment = random() * 20
      async function work(writer: Writer) {
        const call = client()
        while (!child.killed) {
          writer.pending = writer.model.next(writer.state)
          try {
            await call(writer.pending.name, writer.pending.input)
          } catch (error) {
            if (child.killed) return
            throw error
          }
          writer.state = writer.pending.after
          writer.pending = undefined
          counts.acknowledged += 1
          left -= 1
          if (left === 0) void pause(moment).then(() => child.kill('SIGKILL'))
        }
      }
      await Promise.all(writers.map(work))
      await exit
    }
    process.stdout.write(`SEED=${seed}, ${kills} kills: ${JSON.stringify(counts)}\n`)
    expect(counts.acknowledged).toBeGreaterThanOrEqual(kills)
  })
})

type Tables = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, never>>>> | undefined>>

/** Missing or leftover records, as partial changes would leave them in a snapshot. */
function inconsistencies(snapshot: unknown): string[] {
  const tables: Tables = Object(snapshot)
  const at = (table: string, scope: string) => Object.entries(tables[table]?.[scope] ?? {})
  const all = (table: string) =>
    Object.keys(tables[table] ?? {}).flatMap((scope) =>
      at(table, scope).map(([key, record]) => ({ scope, key, record: Object(record) })),
    )
  const has = (table: string, scope: string, key: string) => Object.hasOwn(tables[table]?.[scope] ?? {}, key)
  function hasFunction(scope: string) {
    const end = scope.lastIndexOf('/')
    return has('functions', scope.slice(0, end), scope.slice(end + 1))
  }
  const codes = (scope: string) =>
    ['versions', 'formerVersions', 'layerVersions']
      .flatMap((table) => at(table, scope))
      .map(([, record]) => Object(record).code.sha256)
  const problemUnless = (isValid: boolean, text: string) => (isValid ? [] : [text])

  return [
    ...all('functions').flatMap(({ scope, key, record }) =>
      ['$LATEST', ...Array.from({ length: record.lastVersion }, (_, index) => String(index + 1))].flatMap(
        (version) =>
          problemUnless(has('versions', `${scope}/${key}`, version), `${scope}/${key} has no ${version}`),
      ),
    ),
    ...['versions', 'layerVersions'].flatMap((table) =>
      all(table).flatMap(({ scope, key, record }) =>
        problemUnless(has('packages', scope, record.code.sha256), `${scope} has no package of ${key}`),
      ),
    ),
    ...['versions', 'formerVersions', 'aliases', 'triggers'].flatMap((table) =>
      all(table).flatMap(({ scope, key }) =>
        problemUnless(hasFunction(scope), `${table} has ${key} of ${scope}, which does not exist`),
      ),
    ),
    ...all('aliases').flatMap(({ scope, key, record }) =>
      problemUnless(
        has('versions', scope, record.functionVersion),
        `${scope} lacks the version of the alias ${key}`,
      ),
    ),
    ...all('packages').flatMap(({ scope, key }) =>
      problemUnless(codes(scope).includes(key), `${scope} has an unused package`),
    ),
  ]
}

/** Creates a generator of pseudorandom numbers from 0 up to 1. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    // The low bits of this generator have short periods.
    return (state >>> 8) / 2 ** 24
  }
}
