import type { ScfOptions } from '@tc3/mock-scf'
import { cloud } from '../cloud.js'
import { hello, zip } from '../zip.js'
import type { Account } from './recipe.js'

/** Long enough to still be under way when the call comes. */
export const aWhile = { ms: 60_000 }

const FunctionName = 'hello'
const { ZipFile } = zip()

/** A call of each action that succeeds in the account. */
export const usual: Readonly<Record<string, object>> = {
  GetAccount: {},
  CreateTrigger: { FunctionName, TriggerName: 'minutely', Type: 'timer', TriggerDesc: '0 * * * * * *' },
  DeleteTrigger: { FunctionName, TriggerName: 'hourly', Type: 'timer' },
  ListTriggers: { FunctionName },
  UpdateTriggerStatus: { Enable: 'CLOSE', FunctionName, TriggerName: 'hourly', Type: 'timer' },
  CopyFunction: { FunctionName, NewFunctionName: 'copied' },
  CreateAlias: { FunctionName, Name: 'canary', FunctionVersion: '1' },
  CreateFunction: { ...hello, FunctionName: 'another' },
  DeleteAlias: { FunctionName, Name: 'live' },
  DeleteFunction: { FunctionName },
  DeleteProvisionedConcurrencyConfig: { FunctionName, Qualifier: '1' },
  DeleteReservedConcurrencyConfig: { FunctionName },
  GetAlias: { FunctionName, Name: 'live' },
  GetFunction: { FunctionName },
  GetFunctionAddress: { FunctionName },
  GetFunctionEventInvokeConfig: { FunctionName },
  GetFunctionLogs: { FunctionName },
  GetProvisionedConcurrencyConfig: { FunctionName },
  GetRequestStatus: { FunctionName, FunctionRequestId: '6add56fa-58f1-11e8-89a9-5254005d5fdb' },
  GetReservedConcurrencyConfig: { FunctionName },
  Invoke: { FunctionName },
  InvokeFunction: { FunctionName },
  ListAliases: { FunctionName },
  ListFunctions: {},
  ListVersionByFunction: { FunctionName },
  PublishVersion: { FunctionName },
  PutProvisionedConcurrencyConfig: { FunctionName, Qualifier: '1', VersionProvisionedConcurrencyNum: 1 },
  PutReservedConcurrencyConfig: { FunctionName, ReservedConcurrencyMem: 1280 },
  PutTotalConcurrencyConfig: { TotalConcurrencyMem: 64_000 },
  UpdateAlias: { FunctionName, Name: 'live', FunctionVersion: '$LATEST' },
  UpdateFunctionCode: { FunctionName, ZipFile },
  UpdateFunctionConfiguration: { FunctionName, Timeout: 10 },
  UpdateFunctionEventInvokeConfig: {
    FunctionName,
    AsyncTriggerConfig: { RetryConfig: [{ RetryNum: 1 }], MsgTTL: 3600 },
  },
  CreateNamespace: { Namespace: 'test' },
  DeleteNamespace: { Namespace: 'spare' },
  ListNamespaces: {},
  UpdateNamespace: { Namespace: 'spare', Description: 'for tests' },
  DeleteLayerVersion: { LayerName: 'tools', LayerVersion: 1 },
  GetLayerVersion: { LayerName: 'tools', LayerVersion: 1 },
  ListLayerVersions: { LayerName: 'tools' },
  ListLayers: {},
  PublishLayerVersion: { LayerName: 'tools', CompatibleRuntimes: ['Nodejs12.16'], Content: { ZipFile } },
  GetAsyncEventStatus: {},
  ListAsyncEvents: { FunctionName: 'worker' },
  TerminateAsyncEvent: { FunctionName: 'worker' },
}

/** The usual call of an action, changed. Actions on an event take that of the account. */
export function inputOf(action: string, { event }: Pick<Account, 'event'>, change: object = {}): object {
  const ofEvent = /AsyncEvent(Status)?$/.test(action) ? { InvokeRequestId: event } : {}
  return { ...usual[action], ...ofEvent, ...change }
}

/** Makes what each account begins with. */
async function begin(options: ScfOptions = {}) {
  const { scf, call } = cloud(options)
  await call('CreateFunction', hello)
  await call('PublishVersion', { FunctionName })
  await call('CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1' })
  await call('PutProvisionedConcurrencyConfig', usual.PutProvisionedConcurrencyConfig)
  await call('CreateTrigger', { ...usual.CreateTrigger, TriggerName: 'hourly', Enable: 'OPEN' })
  await call('PublishLayerVersion', usual.PublishLayerVersion)
  await call('CreateNamespace', { Namespace: 'spare' })
  await call('CreateFunction', { ...hello, FunctionName: 'worker', AsyncRunEnable: 'TRUE' })
  scf.transitions.set('asyncEvent.RUNNING', aWhile)
  const { RequestId: event } = await call('Invoke', { FunctionName: 'worker', InvocationType: 'Event' })
  return { state: scf.snapshot(), event }
}

let usualBeginning: ReturnType<typeof begin> | undefined

/** What an account of a usual emulator begins with, which is made once. */
function beginUsually() {
  usualBeginning ??= begin()
  return usualBeginning
}

/**
 * An account with the function `hello`, its version 1 with one provisioned instance, its alias `live` and its timer
 * `hourly`; the asynchronous function `worker`, which has an event; the layer `tools`; and the namespace `spare`.
 *
 * @param options How the emulator is made, where it is not as usual.
 */
export async function account(options?: ScfOptions): Promise<Account> {
  const { state, event } = await (options ? begin(options) : beginUsually())
  const { scf, call } = cloud(options)
  scf.seed(state)
  return { scf, call, event }
}
