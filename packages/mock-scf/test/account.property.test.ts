import { setImmediate } from 'node:timers/promises'
import type { ServiceError } from '@tc3/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type AccountModel,
  type Action,
  type Call,
  createAccountModel,
  type Inputs,
  limits,
  type Transition,
  transitions,
} from './account-model.js'
import { assertValidState, createUncheckedEmulator, startTime } from './emulator.js'
import { zip } from './zip.js'

// Random sequences of calls, valid and invalid, of an account in two regions: each call must get the result of the
// model, and after each call everything that can be read must equal the model. `npm run soak` runs far more sequences.
const runs = Number(process.env.RUNS ?? 8)
/** Only ends tests that hang. */
const timeout = 300_000 + runs * 10_000
let steps = 0

const regions = ['ap-guangzhou', 'ap-shanghai'] as const
/** The model has no events of timers, so they are due after the end of all sequences. */
const schedule = '0 5 * * * * 2099'
const packages = [zip(), zip({ 'index.js': 'exports.main_handler = async () => 1\n' })] as const

type Emulator = ReturnType<typeof createUncheckedEmulator>

/** A step that is applied to both the model and the emulator. */
type Command = fc.AsyncCommand<AccountModel, Emulator>

/** Formats a call for messages. */
function formatCall({ action, input, region }: Call): string {
  return `${action} ${JSON.stringify(input, abbreviate)}${region === regions[0] ? '' : ` in ${region}`}`
}

function abbreviate(_: string, value: unknown): unknown {
  const index = packages.findIndex(({ ZipFile }) => ZipFile === value)
  if (index >= 0) return `package ${index}`
  return typeof value === 'string' && value.length > 100 ? `${value.length} characters` : value
}

async function send({ call }: Emulator, { action, input, region }: Call): Promise<unknown> {
  return call(action, input, { region }).catch((error: ServiceError) => {
    if (typeof error.code !== 'string') throw error
    return { Error: error.code }
  })
}

/** Makes a call on the model and on the emulator, and compares the results. */
async function compare(model: AccountModel, emulator: Emulator, call: Call): Promise<void> {
  const expected = model.execute(call)
  const response = await send(emulator, call)
  if ('response' in expected) {
    // The assertions of the test runner are slow, so they only run if something differs.
    if (!hasAll(response, expected.response) || 'Error' in Object(response)) {
      expect(response, formatCall(call)).toMatchObject(expected.response)
      expect(response, formatCall(call)).not.toHaveProperty('Error')
    }
    expected.learn?.(requestIdOf(response))
    return
  }
  const { Error: code } = { Error: '', ...Object(response) }
  const isExpected = expected.errors.some((one) => (one.includes('*') ? matches(one, code) : one === code))
  if (isExpected) return
  expect(response, `${formatCall(call)} must get one of these errors`).toEqual({ Error: expected.errors })
}

/** Whether a value has all expected members. Lists must have the same length. */
function hasAll(value: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return value === expected
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(expected) && (!Array.isArray(value) || value.length !== expected.length)) return false
  return Object.entries(expected).every(([name, member]) => hasAll(Reflect.get(value, name), member))
}

function matches(pattern: string, code: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(code)
}

function requestIdOf(response: unknown): string {
  return String(Object(response).RequestId)
}

function command(text: string, run: Command['run']): Command {
  return {
    check: () => true,
    toString: () => text,
    async run(model, emulator) {
      // No two steps have the same time.
      steps += 1
      model.now += 1000
      emulator.advanceSeconds(1)
      await run(model, emulator)
      // An asynchronous event whose function has no quota is tried as often as its MsgTTL allows, without delays.
      await setImmediate()
      for (const region of regions) {
        for (const call of model.readCalls(region)) await compare(model, emulator, call)
      }
    },
  }
}

function callCommand<Name extends Action>(
  action: Name,
  input: Inputs[Name],
  region: string = regions[0],
): Command {
  const call: Call = { action, input, region }
  return command(formatCall(call), (model, emulator) => compare(model, emulator, call))
}

// The values of the calls: few names, so that calls refer to the same resources, and few values, some of them invalid.

function mostly<T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>) {
  return fc.oneof({ weight: 30, arbitrary: good }, { weight: 1, arbitrary: bad })
}

const region = fc.oneof({ weight: 12, arbitrary: fc.constant(regions[0]) }, fc.constant(regions[1]))
const FunctionName = mostly(
  fc.constantFrom('aa', 'aa', 'aa', 'bb', 'bb', 'cc'),
  fc.constantFrom('x', '9a', 'never-there'),
)
const Namespace = mostly(
  fc.constantFrom('default', 'default', 'default', 'default', 'one', 'one', 'two'),
  fc.constantFrom('three', 'no name'),
)
const LayerName = fc.constantFrom('lib', 'lib', 'lib', 'sdk', 'img')
const version = mostly(fc.constantFrom('$LATEST', '1', '1', '2', '2'), fc.constantFrom('3', '9'))
const alias = mostly(fc.constantFrom('prod', 'test', 'beta', '$DEFAULT'), fc.constantFrom('no name', 'gone'))
const Qualifier = fc.oneof({ weight: 2, arbitrary: version }, alias)
const Description = mostly(fc.constantFrom('', 'first', 'second'), fc.constant('x'.repeat(1001)))
const TrueOrFalse = fc.constantFrom('TRUE', 'FALSE')
const Order = fc.constantFrom('ASC', 'DESC')
const Publish = fc.constantFrom('FALSE', 'FALSE', 'TRUE')
const Offset = fc.nat(3)
const Limit = fc.nat(3)

const layer = fc.record({ LayerName, LayerVersion: fc.constantFrom(1, 1, 1, 2, 2, 3) })
const configuration = {
  Description,
  MemorySize: mostly(fc.constantFrom(128, 256, 512), fc.constantFrom(0, 100, 3200)),
  Timeout: mostly(fc.constantFrom(1, 900), fc.constantFrom(0, 901, 86_400, 86_401)),
  Environment: fc
    .record({ Key: mostly(fc.constantFrom('A', 'B'), fc.constant('SCF_A')), Value: fc.constantFrom('', 'v') })
    .map((variable) => ({ Variables: [variable] })),
  Layers: mostly(fc.array(layer, { maxLength: 1 }), fc.array(layer, { maxLength: 3 })),
}
const ZipFile = mostly(
  fc.constantFrom(...packages.map((one) => one.ZipFile)),
  fc.constantFrom('', 'bm8gemlw'),
)
const Code = mostly<object>(
  fc.record({ ZipFile }),
  fc.constantFrom<object>({}, { CosBucketName: 'bucket', CosObjectName: '/code.zip' }),
)
const RoutingConfig = fc
  .record({ Version: version, Weight: mostly(fc.constantFrom(0, 1), fc.constantFrom(-0.5, 1.5)) })
  .map((weight) => ({ AdditionalVersionWeights: [weight] }))
/** In MB: invalid, small, exactly the free memory of the account, and just too much. */
const memory = fc.constantFrom(-128, 0, 128, 256, 512, 1280, 1281)

const trigger = {
  FunctionName,
  TriggerName: fc.constantFrom('t1', 't2', 't3'),
  Type: fc.constantFrom('timer', 'apigw'),
}

function calls<Name extends Action>(action: Name, inputs: fc.Arbitrary<Inputs[Name]>) {
  return fc.tuple(inputs, region).map(([input, place]) => callCommand(action, input, place))
}

/** Calls on namespaces. */
const namespaceCalls = [
  calls('CreateNamespace', fc.record({ Namespace, Description }, { requiredKeys: ['Namespace'] })),
  calls('UpdateNamespace', fc.record({ Namespace, Description })),
  calls('DeleteNamespace', fc.record({ Namespace })),
]

/** Calls that change or run something within namespaces. */
const changes = [
  // Simple calls, so that names are reused and old runs are dropped.
  calls('CreateFunction', fc.record({ FunctionName, Code })),
  calls('DeleteFunction', fc.record({ FunctionName })),
  calls('Invoke', fc.record({ FunctionName, InvocationType: fc.constantFrom('RequestResponse', 'Event') })),
  calls(
    'CreateFunction',
    fc.record(
      {
        FunctionName,
        Code,
        Namespace,
        Type: fc.constantFrom('Event', 'Event', 'HTTP'),
        Runtime: fc.constantFrom('Nodejs12.16', 'Python3.6'),
        AsyncRunEnable: TrueOrFalse,
        ...configuration,
      },
      { requiredKeys: ['FunctionName', 'Code'] },
    ),
  ),
  calls(
    'UpdateFunctionCode',
    fc.record({ FunctionName, Namespace, ZipFile, Publish }, { requiredKeys: ['FunctionName'] }),
  ),
  calls(
    'UpdateFunctionConfiguration',
    fc.record({ FunctionName, Namespace, Publish, ...configuration }, { requiredKeys: ['FunctionName'] }),
  ),
  calls(
    'CopyFunction',
    fc.record(
      {
        FunctionName,
        NewFunctionName: FunctionName,
        Namespace,
        TargetNamespace: Namespace,
        TargetRegion: region,
        Override: fc.boolean(),
        CopyConfiguration: fc.boolean(),
        Description,
      },
      { requiredKeys: ['FunctionName', 'NewFunctionName'] },
    ),
  ),
  calls(
    'DeleteFunction',
    fc.record({ FunctionName, Namespace, Qualifier: version }, { requiredKeys: ['FunctionName'] }),
  ),
  calls(
    'PublishVersion',
    fc.record({ FunctionName, Namespace, Description }, { requiredKeys: ['FunctionName'] }),
  ),
  ...(['CreateAlias', 'UpdateAlias'] as const).map((action) =>
    calls(
      action,
      fc.record(
        { FunctionName, Namespace, Name: alias, FunctionVersion: version, RoutingConfig, Description },
        { requiredKeys: ['FunctionName', 'Name', 'FunctionVersion'] },
      ),
    ),
  ),
  calls(
    'DeleteAlias',
    fc.record({ FunctionName, Namespace, Name: alias }, { requiredKeys: ['FunctionName', 'Name'] }),
  ),
  calls(
    'CreateTrigger',
    fc
      .record(
        {
          ...trigger,
          Namespace,
          TriggerDesc: mostly(fc.constant(schedule), fc.constantFrom('', 'never')),
          Qualifier,
          Enable: fc.constantFrom('OPEN', 'CLOSE'),
        },
        { requiredKeys: ['FunctionName', 'TriggerName', 'Type'] },
      )
      .map(withoutForeignDesc),
  ),
  calls(
    'UpdateTriggerStatus',
    fc.record(
      { ...trigger, Enable: fc.constantFrom('OPEN', 'CLOSE'), Namespace, Qualifier },
      { requiredKeys: ['FunctionName', 'TriggerName', 'Type', 'Enable'] },
    ),
  ),
  calls(
    'DeleteTrigger',
    fc.record(
      { ...trigger, Namespace, Qualifier },
      { requiredKeys: ['FunctionName', 'TriggerName', 'Type'] },
    ),
  ),
  calls(
    'PublishLayerVersion',
    fc.record({
      LayerName,
      CompatibleRuntimes: fc.constantFrom(['Nodejs12.16'], ['Python3.6', 'Nodejs12.16']),
      Content: fc.record({ ZipFile }),
    }),
  ),
  calls('DeleteLayerVersion', layer),
  calls(
    'PutReservedConcurrencyConfig',
    fc.record(
      { FunctionName, Namespace, ReservedConcurrencyMem: memory },
      { requiredKeys: ['FunctionName', 'ReservedConcurrencyMem'] },
    ),
  ),
  calls(
    'DeleteReservedConcurrencyConfig',
    fc.record({ FunctionName, Namespace }, { requiredKeys: ['FunctionName'] }),
  ),
  calls(
    'PutProvisionedConcurrencyConfig',
    fc.record(
      {
        FunctionName,
        Namespace,
        Qualifier: version,
        VersionProvisionedConcurrencyNum: fc.constantFrom(-1, 0, 1, 2, 5, 10, 11),
      },
      { requiredKeys: ['FunctionName', 'Qualifier', 'VersionProvisionedConcurrencyNum'] },
    ),
  ),
  calls(
    'DeleteProvisionedConcurrencyConfig',
    fc.record(
      { FunctionName, Namespace, Qualifier: version },
      { requiredKeys: ['FunctionName', 'Qualifier'] },
    ),
  ),
  calls(
    'PutTotalConcurrencyConfig',
    fc.record(
      {
        Namespace,
        TotalConcurrencyMem: fc.constantFrom(-1, 0, 12_799, 12_800, 13_056, 13_312, 14_080, 14_081),
      },
      { requiredKeys: ['TotalConcurrencyMem'] },
    ),
  ),
  calls(
    'UpdateFunctionEventInvokeConfig',
    fc.record(
      {
        FunctionName,
        Namespace,
        AsyncTriggerConfig: fc.record({
          RetryConfig: fc.record({ RetryNum: mostly(fc.nat(2), fc.constantFrom(-2, 3)) }).map((one) => [one]),
          MsgTTL: mostly(fc.constantFrom(1, 21_600), fc.constantFrom(0, 21_601)),
        }),
      },
      { requiredKeys: ['FunctionName', 'AsyncTriggerConfig'] },
    ),
  ),
  calls(
    'Invoke',
    fc.record(
      {
        FunctionName,
        Namespace,
        Qualifier,
        InvocationType: fc.constantFrom('RequestResponse', 'Event'),
        ClientContext: mostly(fc.constantFrom('', '{"a": 1}'), fc.constant('{a:1}')),
      },
      { requiredKeys: ['FunctionName'] },
    ),
  ),
]

/** Only timers have a TriggerDesc here. */
function withoutForeignDesc<T extends { Type: string; TriggerDesc?: string }>(input: T): T {
  if (input.Type === 'timer') return input
  const { TriggerDesc: _, ...others } = input
  return others as T
}

/** Calls that read part of a list, or one resource. Whole lists are read after every step. */
const reads = [
  calls(
    'ListNamespaces',
    fc.record(
      {
        Offset,
        Limit,
        Order,
        Orderby: fc.constantFrom('Name', 'Updatetime'),
        SearchKey: fc.constantFrom('o', 'one').map((Value) => [{ Key: 'Namespace' as const, Value }]),
      },
      { requiredKeys: [] },
    ),
  ),
  calls(
    'ListFunctions',
    fc.record(
      {
        Namespace,
        Offset,
        Limit,
        Order,
        Orderby: fc.constantFrom('FunctionName', 'ModTime'),
        SearchKey: fc.constantFrom('', 'a', 'bb'),
      },
      { requiredKeys: [] },
    ),
  ),
  calls(
    'ListVersionByFunction',
    fc.oneof(
      fc.record({ FunctionName, Namespace, Offset, Limit, Order }, { requiredKeys: ['FunctionName'] }),
      fc.record({ FunctionName, Offset, Limit, OrderBy: fc.constant('AddTime'), Order }),
    ),
  ),
  calls(
    'ListAliases',
    fc.record(
      {
        FunctionName,
        Namespace,
        FunctionVersion: version,
        Offset: Offset.map(String),
        Limit: Limit.map(String),
      },
      { requiredKeys: ['FunctionName'] },
    ),
  ),
  calls(
    'ListTriggers',
    fc.record(
      { FunctionName, Namespace, Offset, Limit, Order, OrderBy: fc.constantFrom('add_time', 'mod_time') },
      { requiredKeys: ['FunctionName'] },
    ),
  ),
  calls(
    'ListLayers',
    fc.record(
      {
        Offset,
        Limit,
        SearchKey: fc.constantFrom('', 'l', 'img'),
        CompatibleRuntime: fc.constantFrom('Nodejs12.16', 'Python3.6'),
      },
      { requiredKeys: [] },
    ),
  ),
  calls('ListLayerVersions', fc.record({ LayerName })),
  calls('GetLayerVersion', layer),
  calls(
    'GetFunction',
    fc.record({ FunctionName, Namespace, Qualifier }, { requiredKeys: ['FunctionName', 'Qualifier'] }),
  ),
  calls(
    'GetAlias',
    fc.record({ FunctionName, Namespace, Name: alias }, { requiredKeys: ['FunctionName', 'Name'] }),
  ),
  calls(
    'GetReservedConcurrencyConfig',
    fc.record({ FunctionName, Namespace }, { requiredKeys: ['FunctionName'] }),
  ),
  calls(
    'GetProvisionedConcurrencyConfig',
    fc.record(
      { FunctionName, Namespace, Qualifier: version },
      { requiredKeys: ['FunctionName', 'Qualifier'] },
    ),
  ),
  calls(
    'ListAsyncEvents',
    fc.record(
      {
        FunctionName,
        Namespace,
        Offset,
        Limit,
        Status: fc.constantFrom('RUNNING', 'FINISHED', 'ABORTED', 'FAILED').map((status) => [status]),
      },
      { requiredKeys: ['FunctionName'] },
    ),
  ),
]

/** Calls on one of the latest invocations, whose RequestId is known only when the call is made. */
const eventCalls = fc
  .record({
    FunctionName: fc.constantFrom('bb', 'bb', 'aa'),
    action: fc.constantFrom('TerminateAsyncEvent', 'GetAsyncEventStatus'),
    which: fc.nat(2),
  })
  .map(({ FunctionName, action, which }) => {
    const target = action === 'TerminateAsyncEvent' ? { FunctionName } : {}
    const text = `${action} ${JSON.stringify({ ...target, InvokeRequestId: `of the invocation ${which}` })}`
    return command(text, (model, emulator) => {
      const InvokeRequestId = model.invocations(regions[0])[which] ?? 'none'
      return action === 'TerminateAsyncEvent'
        ? compare(model, emulator, { action, input: { FunctionName, InvokeRequestId }, region: regions[0] })
        : compare(model, emulator, { action, input: { InvokeRequestId }, region: regions[0] })
    })
  })

function advanceClock(seconds: number): Command {
  return command(`advance the clock by ${seconds} seconds`, async (model, emulator) => {
    model.now += seconds * 1000
    emulator.advanceSeconds(seconds)
  })
}
const clockSteps = fc.constantFrom(1, 5, 5, 60, 4 * 24 * 3600).map(advanceClock)

/** The duration of each transient status: none, or long enough for calls to come before its end. */
const duration = fc.record(
  Object.fromEntries(transitions.map((kind) => [kind, fc.constantFrom(1, 2500, 6500)])) as Record<
    Transition,
    fc.Arbitrary<number>
  >,
  { requiredKeys: [] },
)

/** Makes the next transition of a kind fail. */
const failures = fc.constantFrom(...transitions).map((kind) =>
  command(`the next ${kind} fails`, async (model, emulator) => {
    model.failing.push(kind)
    emulator.scf.transitions.fail(kind)
  }),
)

/** The first steps of most sequences, which create resources for the steps after them. */
const initialSteps: readonly Command[] = [
  callCommand('CreateNamespace', { Namespace: 'one' }),
  callCommand('PublishLayerVersion', {
    LayerName: 'lib',
    CompatibleRuntimes: ['Nodejs12.16'],
    Content: { ZipFile: packages[0].ZipFile },
  }),
  advanceClock(60),
  callCommand('CreateFunction', {
    FunctionName: 'aa',
    Code: { ZipFile: packages[0].ZipFile },
    Runtime: 'Nodejs12.16',
  }),
  callCommand('CreateFunction', {
    FunctionName: 'aa',
    Namespace: 'one',
    Code: { ZipFile: packages[1].ZipFile },
  }),
  callCommand('CreateFunction', {
    FunctionName: 'bb',
    Code: { ZipFile: packages[1].ZipFile },
    AsyncRunEnable: 'TRUE',
  }),
  advanceClock(60),
  callCommand('PublishVersion', { FunctionName: 'aa' }),
  callCommand('PublishVersion', { FunctionName: 'bb' }),
  advanceClock(60),
  callCommand('PublishVersion', { FunctionName: 'aa', Description: 'second' }),
  advanceClock(60),
  callCommand('Invoke', { FunctionName: 'bb', InvocationType: 'Event' }),
  callCommand('CreateAlias', { FunctionName: 'aa', Name: 'prod', FunctionVersion: '1' }),
  callCommand('PutProvisionedConcurrencyConfig', {
    FunctionName: 'aa',
    Qualifier: '2',
    VersionProvisionedConcurrencyNum: 2,
  }),
  callCommand('CreateTrigger', {
    FunctionName: 'aa',
    TriggerName: 't1',
    Type: 'timer',
    TriggerDesc: schedule,
    Qualifier: '2',
  }),
  advanceClock(60),
]
/** Most of the first steps, in order; fewer while a failure shrinks. */
const mostInitialSteps = fc
  .tuple(...initialSteps.map((one) => fc.nat(9).map((chance) => (chance === 0 ? [] : [one]))))
  .map((chosen) => chosen.flat())

const step = fc.oneof(
  { weight: 18, arbitrary: fc.oneof(...changes) },
  { weight: 2, arbitrary: fc.oneof(...namespaceCalls) },
  { weight: 6, arbitrary: fc.oneof(...reads) },
  { weight: 2, arbitrary: eventCalls },
  { weight: 1, arbitrary: failures },
  { weight: 1, arbitrary: clockSteps },
)

it(`${runs} random sequences of calls have the results of the model`, { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(
      mostInitialSteps,
      fc.commands([step], { maxCommands: 60, size: 'max' }),
      duration,
      async (first, then, durations) => {
        const transitions = Object.fromEntries(Object.entries(durations).map(([kind, ms]) => [kind, { ms }]))
        const real = createUncheckedEmulator({
          limits,
          random: pseudorandom(),
          transitions,
          apiGatewayTriggers: true,
        })
        await fc.asyncModelRun(
          () => ({ model: createAccountModel(startTime, packages, durations), real }),
          [...first, ...then],
        )
        assertValidState(real.scf)
      },
    ),
    { numRuns: runs },
  )
  process.stdout.write(`${runs} sequences, ${steps} steps\n`)
})

/** Creates a generator of pseudorandom numbers, the same on every run. */
function pseudorandom(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
