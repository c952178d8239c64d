import { type Action, createClient } from '@tc3/core'
import { createScf } from '@tc3/mock-scf'
import { describe, expect, it } from 'vitest'
import { conformanceProblems } from '../packages/mock-scf/test/conformance.js'
import { refusedActions } from '../packages/mock-scf/test/recipes/account.js'
import { zip } from '../packages/mock-scf/test/zip.js'
import { actions, actionsOutsideBook } from './documented-requests.js'

// Each documented request, with real values for its placeholders, gets a response that matches the documentation from
// an emulator with the resources that the request needs.

type Input = Record<string, unknown>

const { ZipFile } = zip()
const Runtime = 'Nodejs12.16'

/** The values of the placeholders of the documentation, such as `xxxx`. */
const values: Readonly<Record<string, unknown>> = {
  '<FunctionName>': 'hello',
  xxxx: 'hello',
  xxxxx: 'hello',
  '<function.handler>': 'index.main_handler',
  '<Namespace>': 'stage',
  '<AliasName>': 'live',
  '<FunctionVersion>': '1',
  '<OtherVersion>': '2',
  '<Weight>': 0.4,
  '<TriggerName>': 'every-two-hours',
  '<CosBucketName>': 'bucket',
  '<CosObjectName>': '/code.zip',
  '<Description>': 'Says hello',
}

/** Corrections of documented values that are invalid. */
const corrected: Readonly<Record<string, Input>> = {
  // Layer versions start at 1.
  GetLayerVersion: { LayerVersion: 1 },
  DeleteLayerVersion: { LayerVersion: 1 },
  // The documentation has no valid runtime, and a Limit of 0 returns nothing.
  ListLayers: { CompatibleRuntime: Runtime, Limit: 20 },
  ListLayerVersions: { CompatibleRuntime: [Runtime] },
  // The example has the members of several sources, which exclude each other.
  PublishLayerVersion: { CompatibleRuntimes: [Runtime], Content: { ZipFile } },
}

/** Replaces the placeholders of a request. */
function concrete(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(concrete)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, concrete(member)]))
  }
  return typeof value === 'string' && Object.hasOwn(values, value) ? values[value] : value
}

function emulator() {
  const cloud = createScf({
    rateLimits: false,
    // Long enough for an event to be terminated.
    transitions: { 'asyncEvent.RUNNING': { ms: 60_000 } },
  })
  const service = { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' }
  return (name: string, input: Input, region = 'ap-guangzhou') => {
    const action: Action<object, Input & { RequestId: string }> = { name, region: true }
    const { credentials, fetch } = cloud
    return createClient(service, { region, credentials, fetch }).send(action, input)
  }
}

type Call = ReturnType<typeof emulator>

/** Creates the resources that the parameters of a request name, unless the request creates them itself. */
async function prepare(call: Call, action: string, input: Input): Promise<Input> {
  const { FunctionName, Namespace, Name, TriggerName, LayerName, TargetNamespace, TargetRegion } = input
  if (Namespace !== undefined && Namespace !== 'default' && action !== 'CreateNamespace') {
    await call('CreateNamespace', { Namespace })
  }
  if (typeof TargetRegion === 'string')
    await call('CreateNamespace', { Namespace: TargetNamespace }, TargetRegion)
  if (LayerName !== undefined && action !== 'PublishLayerVersion') await publishLayer(call, LayerName)
  const asynchronous = action.includes('AsyncEvent')
  if ((FunctionName === undefined && !asynchronous) || action === 'CreateFunction') return input

  const one = { FunctionName: FunctionName ?? 'hello', ...(Namespace !== undefined && { Namespace }) }
  await call('CreateFunction', {
    ...one,
    Runtime,
    Code: { ZipFile },
    ...(asynchronous && { AsyncRunEnable: 'TRUE' }),
  })
  for (const _ of ['1', '2']) await call('PublishVersion', one)
  if (Name !== undefined && action !== 'CreateAlias') {
    await call('CreateAlias', { ...one, Name, FunctionVersion: '2' })
  }
  if (TriggerName !== undefined && action !== 'CreateTrigger') {
    await call('CreateTrigger', {
      ...one,
      TriggerName,
      Type: input.Type,
      TriggerDesc: '0 0 2 * * * *',
      Enable: 'OPEN',
    })
  }
  const { RequestId } = await call('Invoke', {
    ...one,
    ...(asynchronous && { InvocationType: 'Event', Qualifier: '1' }),
  })
  return {
    ...input,
    ...(input.InvokeRequestId !== undefined && { InvokeRequestId: RequestId }),
    ...(input.FunctionRequestId !== undefined && { FunctionRequestId: RequestId }),
  }
}

function publishLayer(call: Call, LayerName: unknown) {
  return call('PublishLayerVersion', { LayerName, CompatibleRuntimes: [Runtime], Content: { ZipFile } })
}

/** Creates resources that no parameter names, so that the responses are not empty. */
const prepareMore: Readonly<Record<string, (call: Call, input: Input) => Promise<unknown>>> = {
  GetAccount: (call) => call('CreateFunction', { FunctionName: 'hello', Code: { ZipFile } }),
  ListFunctions: (call) =>
    call('CreateFunction', {
      FunctionName: 'hello',
      Code: { ZipFile },
      Tags: [
        { Key: 'status', Value: 'dev' },
        { Key: 'owner', Value: 'me' },
      ],
    }),
  GetFunctionTestModel: createTestModel,
  ListFunctionTestModels: createTestModel,
  UpdateFunctionTestModel: createTestModel,
  UpdateFunctionIncrementalCode: (call, { FunctionName }) =>
    call('UpdateFunctionCode', { FunctionName, ZipFile: zip({ 'index.js': '', 'lib/old.js': '' }).ZipFile }),
  ListNamespaces: (call) => call('CreateNamespace', { Namespace: 'dev-1' }),
  ListLayers: (call) => publishLayer(call, 'abc'),
  ListTriggers: (call, { FunctionName }) =>
    call('CreateTrigger', {
      FunctionName,
      TriggerName: 'nightly',
      Type: 'timer',
      TriggerDesc: '0 0 2 * * * *',
    }),
  ListAliases: (call, { FunctionName, Namespace }) =>
    call('CreateAlias', { FunctionName, Namespace, Name: 'live', FunctionVersion: '1' }),
  GetReservedConcurrencyConfig: reserve,
  DeleteReservedConcurrencyConfig: reserve,
  GetProvisionedConcurrencyConfig: provision,
  DeleteProvisionedConcurrencyConfig: provision,
}

function createTestModel(call: Call, { FunctionName }: Input) {
  return call('CreateFunctionTestModel', { FunctionName, TestModelName: 'morning', TestModelValue: '{}' })
}

function reserve(call: Call, { FunctionName }: Input) {
  return call('PutReservedConcurrencyConfig', { FunctionName, ReservedConcurrencyMem: 12_800 })
}

function provision(call: Call, { FunctionName, Qualifier }: Input) {
  return call('PutProvisionedConcurrencyConfig', {
    FunctionName,
    Qualifier,
    VersionProvisionedConcurrencyNum: 10,
  })
}

describe('an emulator with the needed resources responds as documented to the example of', () => {
  const examples = actions
    .filter(({ name }) => !refusedActions.includes(name))
    .flatMap(({ name, examples }) => examples.map(({ title, params }) => ({ name, title, params })))

  it.each(examples)('$name: $title', async ({ name, params }) => {
    const call = emulator()
    const input = await prepare(call, name, { ...Object(concrete(params)), ...corrected[name] })
    await prepareMore[name]?.(call, input)
    const response = await call(name, input)
    expect(conformanceProblems(name, response)).toEqual([])
    const lists = name.startsWith('List') ? Object.values(response).filter(Array.isArray) : []
    for (const list of lists) expect(list.length).toBeGreaterThan(0)
  })

  it('all actions of the book', () => {
    const untested = actions.filter(({ examples }) => examples.length === 0).map(({ name }) => name)
    expect(untested.filter((name) => !actionsOutsideBook.includes(name))).toEqual([])
    expect(examples.length).toBeGreaterThan(0)
  })
})
