import type { ServiceError } from '@tc3/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { demandValidState, newCloud, start } from './cloud.js'
import {
  type Account,
  type Action,
  type Call,
  createAccount,
  type Inputs,
  type Kind,
  kinds,
  limits,
} from './model.js'
import { zip } from './zip.js'

// Sequences of calls, valid and invalid, of an account in two regions: each must get what the model says, and after
// each everything that can be read must be as in the model. `npm run soak` tries far more sequences.
const runs = Number(process.env.RUNS ?? 15)
/** Not a limit that any machine should reach. */
const timeout = 300_000 + runs * 10_000
let steps = 0

const regions = ['ap-guangzhou', 'ap-shanghai'] as const
const packages = [zip(), zip({ 'index.js': 'exports.main_handler = async () => 1\n' })] as const

type Cloud = ReturnType<typeof newCloud>

/** What happens to both the model and the cloud. */
type Command = fc.AsyncCommand<Account, Cloud>

/** A call, written as one writes it into an issue. */
function written({ action, input, region }: Call): string {
  return `${action} ${JSON.stringify(input, shortened)}${region === regions[0] ? '' : ` in ${region}`}`
}

function shortened(_: string, value: unknown): unknown {
  const index = packages.findIndex(({ ZipFile }) => ZipFile === value)
  if (index >= 0) return `package ${index}`
  return typeof value === 'string' && value.length > 100 ? `${value.length} characters` : value
}

async function answered({ call }: Cloud, { action, input, region }: Call): Promise<unknown> {
  return call(action, input, { region }).catch((error: ServiceError) => {
    if (typeof error.code !== 'string') throw error
    return { Error: error.code }
  })
}

/** Makes a call of both, and compares. */
async function compare(account: Account, real: Cloud, call: Call): Promise<void> {
  const expected = account.expected(call)
  const answer = await answered(real, call)
  if ('answer' in expected) {
    // Only what differs is worth a look by the test runner, which takes its time.
    if (!has(answer, expected.answer) || 'Error' in Object(answer)) {
      expect(answer, written(call)).toMatchObject(expected.answer)
      expect(answer, written(call)).not.toHaveProperty('Error')
    }
    expected.learn?.(requestIdOf(answer))
    return
  }
  const { Error: code } = { Error: '', ...Object(answer) }
  const isOne = expected.refused.some((one) => (one.includes('*') ? matches(one, code) : one === code))
  if (isOne) return
  expect(answer, `${written(call)} must get one of these errors`).toEqual({ Error: expected.refused })
}

/** Whether a value has all that is expected; lists have no more than that. */
function has(value: unknown, expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return value === expected
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(expected) && (!Array.isArray(value) || value.length !== expected.length)) return false
  return Object.entries(expected).every(([name, member]) => has(Reflect.get(value, name), member))
}

function matches(pattern: string, code: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(code)
}

function requestIdOf(answer: unknown): string {
  return String(Object(answer).RequestId)
}

function command(text: string, run: Command['run']): Command {
  return {
    check: () => true,
    toString: () => text,
    async run(account, real) {
      // Nothing happens at the same time as anything else.
      steps += 1
      account.now += 1000
      real.wait(1)
      await run(account, real)
      for (const region of regions) {
        for (const call of account.reading(region)) await compare(account, real, call)
      }
    },
  }
}

function of<Name extends Action>(action: Name, input: Inputs[Name], region: string = regions[0]): Command {
  return calling({ action, input, region })
}

function calling(call: Call): Command {
  return command(written(call), (account, real) => compare(account, real, call))
}

// What the calls are made of: few names, so that calls meet each other's work, and few values, some of them wrong.

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
  Timeout: mostly(fc.constantFrom(1, 900), fc.constantFrom(0, 901)),
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
/** In MB: what sets nothing free, what fills the account, and what is too much. */
const memory = fc.constantFrom(-128, 0, 128, 256, 512, 1280, 1281)

const trigger = {
  FunctionName,
  TriggerName: fc.constantFrom('t1', 't2', 't3'),
  Type: fc.constantFrom('timer', 'apigw'),
}

function calls<Name extends Action>(action: Name, inputs: fc.Arbitrary<Inputs[Name]>) {
  return fc.tuple(inputs, region).map(([input, place]) => of(action, input, place))
}

/** The calls of namespaces. */
const namespaceCalls = [
  calls('CreateNamespace', fc.record({ Namespace, Description }, { requiredKeys: ['Namespace'] })),
  calls('UpdateNamespace', fc.record({ Namespace, Description })),
  calls('DeleteNamespace', fc.record({ Namespace })),
]

/** The calls that change or run something within namespaces. */
const changes = [
  // The plain ones, so that names come to a second life, and the oldest runs make room.
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
          TriggerDesc: mostly(fc.constant('0 5 * * * * *'), fc.constantFrom('', 'never')),
          Qualifier,
          Enable: fc.constantFrom('OPEN', 'CLOSE'),
        },
        { requiredKeys: ['FunctionName', 'TriggerName', 'Type'] },
      )
      .map(ownDesc),
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

/** An API Gateway trigger says nothing of itself. */
function ownDesc<T extends { Type: string; TriggerDesc?: string }>(given: T): T {
  if (given.Type === 'timer') return given
  const { TriggerDesc: _, ...others } = given
  return others as T
}

/** The calls that ask for a part of a list, or for one thing. Whole lists are read after every step. */
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

/** Calls about one of the latest invocations, of which only the cloud knows the name. */
const eventCalls = fc
  .record({
    FunctionName: fc.constantFrom('bb', 'bb', 'aa'),
    action: fc.constantFrom('TerminateAsyncEvent', 'GetAsyncEventStatus'),
    which: fc.nat(2),
  })
  .map(({ FunctionName, action, which }) => {
    const given = action === 'TerminateAsyncEvent' ? { FunctionName } : {}
    const text = `${action} ${JSON.stringify({ ...given, InvokeRequestId: `of the invocation ${which}` })}`
    return command(text, (account, real) => {
      const InvokeRequestId = account.invocations(regions[0])[which] ?? 'none'
      return action === 'TerminateAsyncEvent'
        ? compare(account, real, { action, input: { FunctionName, InvokeRequestId }, region: regions[0] })
        : compare(account, real, { action, input: { InvokeRequestId }, region: regions[0] })
    })
  })

function pause(seconds: number): Command {
  return command(`wait ${seconds} seconds`, async (account, real) => {
    account.now += seconds * 1000
    real.wait(seconds)
  })
}
const waits = fc.constantFrom(1, 5, 5, 60, 4 * 24 * 3600).map(pause)

/** How long each status lasts that passes by itself: no time, or such that calls come before its end. */
const duration = fc.record(
  Object.fromEntries(kinds.map((kind) => [kind, fc.constantFrom(1, 2500, 6500)])) as Record<
    Kind,
    fc.Arbitrary<number>
  >,
  { requiredKeys: [] },
)

/** The next change of status fails that begins. */
const failures = fc.constantFrom(...kinds).map((kind) =>
  command(`the next ${kind} fails`, async (account, real) => {
    account.failing.push(kind)
    real.scf.transitions.fail(kind)
  }),
)

/** With what most accounts begin: enough for the calls after it to have something to work with. */
const beginning: readonly Command[] = [
  of('CreateNamespace', { Namespace: 'one' }),
  of('PublishLayerVersion', {
    LayerName: 'lib',
    CompatibleRuntimes: ['Nodejs12.16'],
    Content: { ZipFile: packages[0].ZipFile },
  }),
  pause(60),
  of('CreateFunction', {
    FunctionName: 'aa',
    Code: { ZipFile: packages[0].ZipFile },
    Runtime: 'Nodejs12.16',
  }),
  of('CreateFunction', { FunctionName: 'aa', Namespace: 'one', Code: { ZipFile: packages[1].ZipFile } }),
  of('CreateFunction', {
    FunctionName: 'bb',
    Code: { ZipFile: packages[1].ZipFile },
    AsyncRunEnable: 'TRUE',
  }),
  pause(60),
  of('PublishVersion', { FunctionName: 'aa' }),
  of('PublishVersion', { FunctionName: 'bb' }),
  pause(60),
  of('PublishVersion', { FunctionName: 'aa', Description: 'second' }),
  pause(60),
  of('Invoke', { FunctionName: 'bb', InvocationType: 'Event' }),
  of('CreateAlias', { FunctionName: 'aa', Name: 'prod', FunctionVersion: '1' }),
  of('PutProvisionedConcurrencyConfig', {
    FunctionName: 'aa',
    Qualifier: '2',
    VersionProvisionedConcurrencyNum: 2,
  }),
  of('CreateTrigger', {
    FunctionName: 'aa',
    TriggerName: 't1',
    Type: 'timer',
    TriggerDesc: '0 5 * * * * *',
    Qualifier: '2',
  }),
  pause(60),
]
/** Most of it, in order; less and less of it while a failure shrinks. */
const most = fc
  .tuple(...beginning.map((one) => fc.nat(9).map((chance) => (chance === 0 ? [] : [one]))))
  .map((chosen) => chosen.flat())

const step = fc.oneof(
  { weight: 18, arbitrary: fc.oneof(...changes) },
  { weight: 2, arbitrary: fc.oneof(...namespaceCalls) },
  { weight: 6, arbitrary: fc.oneof(...reads) },
  { weight: 2, arbitrary: eventCalls },
  { weight: 1, arbitrary: failures },
  { weight: 1, arbitrary: waits },
)

it(`${runs} sequences of calls do what the documentation says`, { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(
      most,
      fc.commands([step], { maxCommands: 60, size: 'max' }),
      duration,
      async (first, then, lasts) => {
        const transitions = Object.fromEntries(Object.entries(lasts).map(([kind, ms]) => [kind, { ms }]))
        const real = newCloud({ limits, random: numbers(), transitions })
        await fc.asyncModelRun(
          () => ({ model: createAccount(start, packages, lasts), real }),
          [...first, ...then],
        )
        demandValidState(real.scf)
      },
    ),
    { numRuns: runs },
  )
  process.stdout.write(`${runs} sequences, ${steps} steps\n`)
})

/** Numbers that look random and are the same each time. */
function numbers(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
