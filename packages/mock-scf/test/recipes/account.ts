import { fakeCredentials } from '@tc3/mock'
import type { ScfOptions } from '@tc3/mock-scf'
import { createEmulator } from '../emulator.js'
import { hello, zip } from '../zip.js'
import { endpointsConfig } from './custom-domains.js'
import type { Account } from './recipe.js'

/** A duration that does not end before the next call. */
export const longDuration = { ms: 60_000 }

const FunctionName = 'hello'
const { ZipFile } = zip()

/** A valid input of each action, with which it succeeds in the account. */
export const validInputs: Readonly<Record<string, object>> = {
  GetAccount: {},
  BatchCreateTrigger: {
    FunctionName,
    Triggers: JSON.stringify([{ TriggerName: 'minutely', Type: 'timer', TriggerDesc: '0 * * * * * *' }]),
  },
  CreateTrigger: { FunctionName, TriggerName: 'minutely', Type: 'timer', TriggerDesc: '0 * * * * * *' },
  DeleteTrigger: { FunctionName, TriggerName: 'hourly', Type: 'timer' },
  ListTriggers: { FunctionName },
  UpdateTrigger: { FunctionName, TriggerName: 'hourly', Type: 'timer', TriggerDesc: '0 30 * * * * *' },
  UpdateTriggerStatus: { Enable: 'CLOSE', FunctionName, TriggerName: 'hourly', Type: 'timer' },
  CopyFunction: { FunctionName, NewFunctionName: 'copied' },
  CreateAlias: { FunctionName, Name: 'canary', FunctionVersion: '1' },
  CreateFunction: { ...hello, FunctionName: 'another' },
  CreateFunctionTestModel: { FunctionName, TestModelName: 'evening', TestModelValue: '{}' },
  DeleteAlias: { FunctionName, Name: 'live' },
  DeleteFunction: { FunctionName },
  DeleteFunctionVersion: { FunctionName: 'worker', Qualifier: '1' },
  DeleteProvisionedConcurrencyConfig: { FunctionName, Qualifier: '1' },
  DeleteReservedConcurrencyConfig: { FunctionName },
  GetAlias: { FunctionName, Name: 'live' },
  GetDemoAddress: { DemoId: 'demo-1' },
  GetFunction: { FunctionName },
  GetFunctionAddress: { FunctionName },
  GetFunctionEventInvokeConfig: { FunctionName },
  GetFunctionLogs: { FunctionName },
  GetFunctionTestModel: { FunctionName, TestModelName: 'morning' },
  GetProvisionedConcurrencyConfig: { FunctionName },
  GetRequestStatus: { FunctionName, FunctionRequestId: '6add56fa-58f1-11e8-89a9-5254005d5fdb' },
  GetReservedConcurrencyConfig: { FunctionName },
  GetTempCosInfo: { ObjectPath: '100000000001/default/hello.zip' },
  Invoke: { FunctionName },
  InvokeFunction: { FunctionName },
  ListAliases: { FunctionName },
  ListFunctions: {},
  ListFunctionTestModels: { FunctionName },
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
  UpdateFunctionIncrementalCode: { FunctionName, AddFiles: ZipFile },
  UpdateFunctionTestModel: { FunctionName, TestModelName: 'morning', TestModelValue: '[]' },
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
  CreateCustomDomain: { Domain: 'api.example.com', Protocol: 'HTTP', EndpointsConfig: endpointsConfig },
  DeleteCustomDomain: { Domain: 'www.example.com' },
  GetCustomDomain: { Domain: 'www.example.com' },
  ListCustomDomains: {},
  UpdateCustomDomain: { Domain: 'www.example.com', WafConfig: { WafOpen: 'CLOSE' } },
}

/** The actions that the emulator refuses whatever their input is, because they begin what only the cloud can complete. */
export const refusedActions: readonly string[] = ['GetTempCosInfo']

/** The valid input of an action, with changes. Actions on an event get that of the account. */
export function inputFor(action: string, { event }: Pick<Account, 'event'>, change: object = {}): object {
  const ofEvent = /AsyncEvent(Status)?$/.test(action) ? { InvokeRequestId: event } : {}
  return { ...validInputs[action], ...ofEvent, ...change }
}

/** Creates the initial resources of an account. */
async function createResources(options: ScfOptions = {}) {
  const { scf, call } = createEmulator(options)
  await call('CreateFunction', hello)
  await call('PublishVersion', { FunctionName })
  await call('CreateAlias', { FunctionName, Name: 'live', FunctionVersion: '1' })
  await call('PutProvisionedConcurrencyConfig', validInputs.PutProvisionedConcurrencyConfig)
  await call('CreateTrigger', { ...validInputs.CreateTrigger, TriggerName: 'hourly', Enable: 'OPEN' })
  await call('CreateFunctionTestModel', { ...validInputs.CreateFunctionTestModel, TestModelName: 'morning' })
  await call('PublishLayerVersion', validInputs.PublishLayerVersion)
  await call('CreateNamespace', { Namespace: 'spare' })
  await call('CreateCustomDomain', { ...validInputs.CreateCustomDomain, Domain: 'www.example.com' })
  await call('CreateFunction', { ...hello, FunctionName: 'worker', AsyncRunEnable: 'TRUE' })
  await call('PublishVersion', { FunctionName: 'worker' })
  scf.transitions.set('asyncEvent.RUNNING', longDuration)
  const { RequestId: event } = await call('Invoke', { FunctionName: 'worker', InvocationType: 'Event' })
  return { state: scf.snapshot(), event }
}

let defaultResources: ReturnType<typeof createResources> | undefined

/** The initial resources with the default options, which are created once. */
function createDefaultResources() {
  defaultResources ??= createResources()
  return defaultResources
}

/**
 * Creates an account with the function `hello`, its version 1 with one provisioned instance, its alias `live` and its timer
 * `hourly` and its test event `morning`; the asynchronous function `worker`, which has a version 1 and an event; the layer
 * `tools`; the namespace `spare`; and the custom domain `www.example.com`, which leads to `hello`.
 *
 * @param options The options of the emulator.
 */
export async function createAccount(options?: ScfOptions): Promise<Account> {
  const { state, event } = await (options ? createResources(options) : createDefaultResources())
  const { scf, call } = createEmulator({ credentials: [fakeCredentials, deniedKeyPair], ...options })
  scf.seed(state)
  return { scf, call, event }
}

/** A key pair of the account that is denied all operations. */
export const deniedKeyPair = { secretId: 'AKIDDENIED', secretKey: 'denied', deny: ['scf:*'] }
