import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { createScf } from '@tc3/mock-scf'
import { openDataDir } from '@tc3/mock-scf/data-dir'
import { describe, expect, onTestFinished, test } from 'vitest'
import { callsOf } from './calls.js'
import { cloud } from './cloud.js'
import { serving, start } from './command.js'
import { functionKeeping, type Keeping, layerKeeping, namespaceKeeping, type Step } from './keeping.js'
import { hello } from './zip.js'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'tc3-data-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return join(path, 'data')
}

describe('createScf with a data folder', () => {
  test('has what an earlier one had', async () => {
    const path = await folder()
    const dataDir = await openDataDir(path)
    const earlier = cloud({ persistence: dataDir })
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

  test('keeps what is seeded', async () => {
    const path = await folder()
    const dataDir = await openDataDir(path)
    const { scf } = cloud({ persistence: dataDir })
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

test('runs end, as failed, with the process that was killed', async () => {
  const path = await folder()
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
  const { call } = callsOf({ endpoint, credentials, fetch }, clock)
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
  const { call: ask, refusal } = callsOf(again, again.clock)
  const failed = { Status: 'FAILED', StatusCode: 439 }
  expect(await ask('GetAsyncEventStatus', { InvokeRequestId })).toMatchObject({ Result: failed })
  expect(await ask('ListAsyncEvents', { FunctionName: 'asynchronous', Status: ['RUNNING'] })).toMatchObject({
    TotalCount: 0,
  })
  expect(await refusal('TerminateAsyncEvent', { FunctionName: 'asynchronous', InvokeRequestId })).toBe(
    'FailedOperation.AsyncEventStatus',
  )
  expect(await ask('GetRequestStatus', { FunctionName: 'hello', FunctionRequestId })).toMatchObject({
    Data: [{ RetCode: -1, RetMsg: expect.stringContaining('The emulator ended while the function ran.') }],
  })
  await again.flush()
})

describe('tc3-mock-scf --data-dir', () => {
  test('has resources and code outlive it', async () => {
    const path = await folder()
    const first = await serving('--data-dir', path)
    await first.client()('CreateFunction', hello)
    first.child.kill('SIGTERM')
    expect(await first.ended).toMatchObject({ code: 0, out: expect.stringContaining(`stored in ${path}\n`) })

    const second = await serving('--data-dir', path)
    const { Url } = await second.client()('GetFunctionAddress', { FunctionName: hello.FunctionName })
    const content = Buffer.from(await (await fetch(String(Url))).arrayBuffer())
    expect(content.toString('base64')).toBe(hello.Code.ZipFile)
  })

  test('says that another process has the folder', async () => {
    const path = await folder()
    await serving('--data-dir', path)
    const { code, out, err } = await start('--port', '0', '--data-dir', path).ended
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: `error: The data folder ${path} cannot be used: another process is using it.\n`,
    })
  })
})

/** How often the process is killed. */
const kills = Number(process.env.KILLS ?? 6)
/** Determines the calls, though not how much of them is done when the process is killed. */
const seed = Number(process.env.SEED ?? 1)
/** Not a limit that any machine should reach. */
const timeout = (1 + kills) * 120_000

/** One who changes resources, what is acknowledged of these, and the change that is not. */
interface User {
  readonly keeping: Keeping
  state: object
  pending: Step | undefined
}

describe(`killed ${kills} times with SEED=${seed}`, { timeout }, () => {
  test('the emulator has each change that it acknowledged, and no half of any other', async () => {
    const path = await folder()
    const random = seeded(seed)
    const users = [
      functionKeeping('first', random),
      functionKeeping('second', random),
      functionKeeping('third', random),
      layerKeeping('libs', random),
      layerKeeping('tools', random),
      namespaceKeeping('one', random),
      namespaceKeeping('two', random),
    ].map((keeping): User => ({ keeping, state: keeping.nothing, pending: undefined }))
    const counts = { acknowledged: 0, underWay: 0, underWayAndKept: 0, killedAtStart: 0 }

    for (let round = 0; round <= kills; round += 1) {
      if (random() < 0.2) {
        const early = start('--port', '0', '--data-dir', path)
        await pause(random() * 400)
        early.child.kill('SIGKILL')
        await early.ended
        counts.killedAtStart += 1
      }
      const { child, ended, client, control } = await serving('--no-rate-limits', '--data-dir', path)
      for (const user of users) {
        const found = await user.keeping.read(client())
        if (user.pending) counts.underWay += 1
        if (user.pending && isDeepStrictEqual(found, user.keeping.shown(user.pending.after))) {
          user.state = user.pending.after
          counts.underWayAndKept += 1
        }
        // The message of a failure tells what was under way.
        expect({ found, pending: user.pending?.name }).toEqual({
          found: user.keeping.shown(user.state),
          pending: user.pending?.name,
        })
        user.pending = undefined
      }
      expect(broken(await control('GET', 'snapshot'))).toEqual([])
      if (round === kills) break

      let left = Math.ceil(random() * 60)
      const moment = random() * 20
      async function work(user: User) {
        const call = client()
        while (!child.killed) {
          user.pending = user.keeping.next(user.state)
          try {
            await call(user.pending.name, user.pending.input)
          } catch (error) {
            if (child.killed) return
            throw error
          }
          user.state = user.pending.after
          user.pending = undefined
          counts.acknowledged += 1
          left -= 1
          if (left === 0) void pause(moment).then(() => child.kill('SIGKILL'))
        }
      }
      await Promise.all(users.map(work))
      await ended
    }
    process.stdout.write(`SEED=${seed}, ${kills} kills: ${JSON.stringify(counts)}\n`)
    expect(counts.acknowledged).toBeGreaterThanOrEqual(kills)
  })
})

type Tables = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, never>>>> | undefined>>

/** What a snapshot lacks, or has left over, as halves of changes would. */
function broken(snapshot: unknown): string[] {
  const tables: Tables = Object(snapshot)
  const at = (table: string, scope: string) => Object.entries(tables[table]?.[scope] ?? {})
  const all = (table: string) =>
    Object.keys(tables[table] ?? {}).flatMap((scope) =>
      at(table, scope).map(([key, record]) => ({ scope, key, record: Object(record) })),
    )
  const has = (table: string, scope: string, key: string) => Object.hasOwn(tables[table]?.[scope] ?? {}, key)
  function functionOf(scope: string) {
    const end = scope.lastIndexOf('/')
    return has('functions', scope.slice(0, end), scope.slice(end + 1))
  }
  const codes = (scope: string) =>
    ['versions', 'formerVersions', 'layerVersions']
      .flatMap((table) => at(table, scope))
      .map(([, record]) => Object(record).code.sha256)
  const problem = (fine: boolean, text: string) => (fine ? [] : [text])

  return [
    ...all('functions').flatMap(({ scope, key, record }) =>
      ['$LATEST', ...Array.from({ length: record.lastVersion }, (_, index) => String(index + 1))].flatMap(
        (version) =>
          problem(has('versions', `${scope}/${key}`, version), `${scope}/${key} has no ${version}`),
      ),
    ),
    ...['versions', 'layerVersions'].flatMap((table) =>
      all(table).flatMap(({ scope, key, record }) =>
        problem(has('packages', scope, record.code.sha256), `${scope} has no package of ${key}`),
      ),
    ),
    ...['versions', 'formerVersions', 'aliases', 'triggers'].flatMap((table) =>
      all(table).flatMap(({ scope, key }) =>
        problem(functionOf(scope), `${table} has ${key} of ${scope}, which is gone`),
      ),
    ),
    ...all('aliases').flatMap(({ scope, key, record }) =>
      problem(has('versions', scope, record.functionVersion), `${scope} has not what ${key} points to`),
    ),
    ...all('packages').flatMap(({ scope, key }) =>
      problem(codes(scope).includes(key), `${scope} has a package that nothing uses`),
    ),
  ]
}

/** Gives the same numbers from 0 up to 1 for the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    // The low bits of this generator have short periods.
    return (state >>> 8) / 2 ** 24
  }
}
