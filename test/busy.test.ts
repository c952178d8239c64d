import { ScfClient } from '@tc3/client-scf'
import { scf as service } from '@tc3/client-scf/actions'
import { type ClientOptions, createClient, isServiceError } from '@tc3/core'
import type { Scf, ScfOptions } from '@tc3/mock-scf'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { createAccount, inputFor } from '../packages/mock-scf/test/recipes/account.js'
import { preparations } from '../packages/mock-scf/test/recipes/variations.js'
import { hello } from '../packages/mock-scf/test/zip.js'
import { clientAction } from './client-action.js'
import { actions } from './documented-requests.js'

const FunctionName = 'hello'
const region = 'ap-guangzhou'

/** Options of clients that wait on the clock of an emulator, which otherwise stands still. */
function optionsFor({ clock, credentials, fetch }: Pick<Scf, 'clock' | 'credentials' | 'fetch'>) {
  clock.freeze()
  return {
    region,
    credentials,
    fetch,
    clock: { now: clock.now, sleep: async (ms) => clock.advance(ms) },
    random: () => 0.9,
  } satisfies ClientOptions
}

/** Changes take longer than the first delay of a client, and less than the first two. */
const slow = { ms: 1000 }

/** A client of an emulator with an active function, whose changes take time from now on. */
async function connect(options: ScfOptions = {}) {
  const cloud = createScf(options)
  const retries: string[] = []
  const scf = new ScfClient({
    ...optionsFor(cloud),
    hooks: { retry: ({ error }) => void retries.push(isServiceError(error) ? error.code : 'another error') },
  })
  await scf.createFunction(hello)
  await scf.publishVersion({ FunctionName })
  await scf.createTrigger({ ...timer, TriggerName: 'old' })
  for (const kind of ['Creating', 'Updating', 'Publishing', 'Deleting'] as const) {
    cloud.transitions.set(`function.${kind}`, slow)
  }
  cloud.transitions.set('layer.Publishing', slow)
  return { scf, retries, cloud }
}

const timer = { FunctionName, TriggerName: 'new', Type: 'timer', TriggerDesc: '0 0 2 * * * *' } as const

const layer = { LayerName: 'tools', CompatibleRuntimes: ['Nodejs12.16'], Content: hello.Code }

interface Case {
  readonly title: string
  readonly change: (scf: ScfClient) => Promise<unknown>
  readonly call: (scf: ScfClient) => Promise<unknown>
  readonly code: string
}

const updateCode = (scf: ScfClient) => scf.updateFunctionCode({ FunctionName, ...hello.Code })
const updateConfiguration = (scf: ScfClient) => scf.updateFunctionConfiguration({ FunctionName, Timeout: 9 })

const cases: readonly Case[] = [
  {
    title: 'an update of the configuration after one of the code',
    change: updateCode,
    call: updateConfiguration,
    code: 'FailedOperation.UpdateFunctionConfiguration',
  },
  {
    title: 'an update of the code after one of the configuration',
    change: updateConfiguration,
    call: updateCode,
    code: 'FailedOperation.UpdateFunctionCode',
  },
  {
    title: 'an update of the configuration after the creation',
    change: (scf) => scf.createFunction({ ...hello, FunctionName: 'another' }),
    call: (scf) => scf.updateFunctionConfiguration({ FunctionName: 'another', Timeout: 9 }),
    code: 'FailedOperation.UpdateFunctionConfiguration',
  },
  {
    title: 'a new trigger after an update',
    change: updateCode,
    call: (scf) => scf.createTrigger(timer),
    code: 'FailedOperation.CreateTrigger',
  },
  {
    title: 'a changed trigger after an update',
    change: updateCode,
    call: (scf) => scf.updateTriggerStatus({ ...timer, TriggerName: 'old', Enable: 'OPEN' }),
    code: 'FailedOperation.CreateTrigger',
  },
  {
    title: 'a deleted trigger after an update',
    change: updateCode,
    call: (scf) => scf.deleteTrigger({ ...timer, TriggerName: 'old' }),
    code: 'FailedOperation.CreateTrigger',
  },
  {
    title: 'a new version after an update',
    change: updateCode,
    call: (scf) => scf.publishVersion({ FunctionName }),
    code: 'FailedOperation.PublishVersion',
  },
  {
    title: 'an alias of a new version',
    change: (scf) => scf.publishVersion({ FunctionName }),
    call: (scf) => scf.createAlias({ FunctionName, Name: 'live', FunctionVersion: '2' }),
    code: 'FailedOperation.CreateAlias',
  },
  {
    title: 'a copy after an update',
    change: updateCode,
    call: (scf) => scf.copyFunction({ FunctionName, NewFunctionName: 'copy' }),
    code: 'FailedOperation.CopyFailed',
  },
  {
    title: 'the deletion of a new version of a layer',
    change: (scf) => scf.publishLayerVersion(layer),
    call: (scf) => scf.deleteLayerVersion({ LayerName: 'tools', LayerVersion: 1 }),
    code: 'FailedOperation.DeleteLayerVersion',
  },
]

describe('the client retries until the change in progress is complete:', () => {
  it.each(cases)('$title', async ({ change, call, code }) => {
    const { scf, retries } = await connect()
    await change(scf)
    await call(scf)
    expect(retries).toEqual([code, code])
  })
})

describe('the client retries what the emulator rejects during a change', () => {
  // Every other preparation ends the transition with a failure.
  const changes = preparations.filter((_, index) => index % 2 === 0)

  it('whatever the action', async () => {
    const rejected = new Set<string>()
    for (const prepare of changes) {
      for (const { name } of actions) {
        const account = await createAccount()
        await prepare(account)
        const client = createClient(service, optionsFor(account.scf))
        const error = await client
          .send(clientAction(name), inputFor(name, account))
          .catch((reason: unknown) => reason)
        if (!isServiceError(error, 'FailedOperation')) continue
        rejected.add(name)
        expect([name, error.code, error.attempts]).toEqual([name, error.code, 3])
      }
    }
    expect(rejected.size).toBeGreaterThan(15)
  })
})

describe('the client does not retry', () => {
  it('an update of a function that could not be created', async () => {
    const { scf, retries, cloud } = await connect()
    cloud.transitions.fail('function.Creating')
    await scf.createFunction({ ...hello, FunctionName: 'broken' })
    cloud.clock.advance(slow.ms)
    await expect(
      scf.updateFunctionConfiguration({ FunctionName: 'broken', Timeout: 9 }),
    ).rejects.toMatchObject({ code: 'FailedOperation.UpdateFunctionConfiguration', attempts: 1 })
    expect(retries).toEqual([])
  })
})

/** Messages of the cloud, and whether they report a change in progress. */
const messages: readonly (readonly [action: string, code: string, message: string, isBusy: boolean])[] = [
  [
    'UpdateFunctionConfiguration',
    'FailedOperation.UpdateFunctionConfiguration',
    '当前函数处于Updating状态，无法进行此操作，请稍后重试。',
    true,
  ],
  [
    'UpdateFunctionConfiguration',
    'FailedOperation.UpdateFunctionConfiguration',
    '当前函数状态无法进行此操作，请在函数状态正常时重试。',
    true,
  ],
  [
    'UpdateFunctionConfiguration',
    'FailedOperation.UpdateFunctionConfiguration',
    '当前函数处于CreateFailed状态，无法进行此操作，请稍后重试。',
    false,
  ],
  [
    'UpdateFunctionConfiguration',
    'FailedOperation.UpdateFunctionConfiguration',
    'The runtime cannot be changed.',
    false,
  ],
  ['UpdateAlias', 'FailedOperation', '当前函数状态无法进行此操作，请在函数状态正常时重试。', true],
  ['UpdateAlias', 'FailedOperation', 'Operation failed.', false],
  ['UpdateAlias', 'FailedOperation.UpdateAlias', 'Failed to update the alias.', false],
  ['DeleteTrigger', 'FailedOperation', '当前函数处于Publishing状态，无法进行此操作，请稍后重试。', true],
  ['CreateTrigger', 'FailedOperation.CreateTrigger', '创建触发器失败 (当前函数状态无法进行此操作)', true],
  ['CreateTrigger', 'FailedOperation.Cos', 'Failed to operate on the COS resources.', false],
  ['ListNamespaces', 'InternalError.System', 'The function state is unknown.', true],
  ['CreateNamespace', 'ResourceInUse.Namespace', 'The function state is Updating.', false],
]

describe('the message of an error decides whether it is retried:', () => {
  it.each(messages)('%s: %s: %s', async (action, Code, Message, isBusy) => {
    const bodies: unknown[] = []
    const client = createClient(service, {
      region,
      credentials: { secretId: 'id', secretKey: 'key' },
      clock: { now: () => 0, sleep: async () => {} },
      fetch: async (_, init) => {
        bodies.push(init?.body)
        return Response.json({ Response: { Error: { Code, Message }, RequestId: 'r' } })
      },
    })
    await expect(client.send(clientAction(action), { FunctionName })).rejects.toThrow()
    expect(bodies).toHaveLength(isBusy ? 3 : 1)
  })
})
