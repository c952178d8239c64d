import type * as api from '../../client-scf/src/index.js'
import type { LayerVersionSimple, RoutingConfig, Variable } from '../../client-scf/src/index.js'

// A small model of an account, written from the documentation: the effect and the response of each call, or the errors
// that it may get. It shares nothing with the emulator but the types of the calls.

type ZipFile = api.Code['ZipFile']

/** The inputs of the actions that the model covers. */
export interface Inputs {
  CreateNamespace: api.CreateNamespaceRequest
  UpdateNamespace: api.UpdateNamespaceRequest
  DeleteNamespace: api.DeleteNamespaceRequest
  ListNamespaces: api.ListNamespacesRequest
  GetAccount: object
  CreateFunction: api.CreateFunctionRequest
  UpdateFunctionCode: api.UpdateFunctionCodeRequest
  UpdateFunctionConfiguration: api.UpdateFunctionConfigurationRequest
  CopyFunction: api.CopyFunctionRequest
  DeleteFunction: api.DeleteFunctionRequest
  GetFunction: api.GetFunctionRequest
  ListFunctions: api.ListFunctionsRequest
  PublishVersion: api.PublishVersionRequest
  ListVersionByFunction: api.ListVersionByFunctionRequest
  CreateAlias: api.CreateAliasRequest
  UpdateAlias: api.UpdateAliasRequest
  DeleteAlias: api.DeleteAliasRequest
  GetAlias: api.GetAliasRequest
  ListAliases: api.ListAliasesRequest
  CreateTrigger: api.CreateTriggerRequest
  UpdateTriggerStatus: api.UpdateTriggerStatusRequest
  DeleteTrigger: api.DeleteTriggerRequest
  ListTriggers: api.ListTriggersRequest
  PublishLayerVersion: api.PublishLayerVersionRequest
  DeleteLayerVersion: api.DeleteLayerVersionRequest
  GetLayerVersion: api.GetLayerVersionRequest
  ListLayers: api.ListLayersRequest
  ListLayerVersions: api.ListLayerVersionsRequest
  PutReservedConcurrencyConfig: api.PutReservedConcurrencyConfigRequest
  GetReservedConcurrencyConfig: api.GetReservedConcurrencyConfigRequest
  DeleteReservedConcurrencyConfig: api.DeleteReservedConcurrencyConfigRequest
  PutProvisionedConcurrencyConfig: api.PutProvisionedConcurrencyConfigRequest
  GetProvisionedConcurrencyConfig: api.GetProvisionedConcurrencyConfigRequest
  DeleteProvisionedConcurrencyConfig: api.DeleteProvisionedConcurrencyConfigRequest
  PutTotalConcurrencyConfig: api.PutTotalConcurrencyConfigRequest
  UpdateFunctionEventInvokeConfig: api.UpdateFunctionEventInvokeConfigRequest
  GetFunctionEventInvokeConfig: api.GetFunctionEventInvokeConfigRequest
  Invoke: api.InvokeRequest
  GetFunctionLogs: api.GetFunctionLogsRequest
  ListAsyncEvents: api.ListAsyncEventsRequest
  GetAsyncEventStatus: api.GetAsyncEventStatusRequest
  TerminateAsyncEvent: api.TerminateAsyncEventRequest
}

export type Action = keyof Inputs

/** A call of an action. */
export interface Call<Name extends Action = Action> {
  readonly action: Name
  readonly input: Inputs[Name]
  readonly region: string
}

/** The expected result of a call: one of several errors, or a response with at least these members. */
export type Expected =
  /** Error codes, in which an asterisk matches any text. */
  | { readonly errors: readonly string[] }
  | {
      readonly response: object
      /** Records the RequestId, which only the emulator can choose. */
      readonly learn?: (requestId: string) => void
    }

/** The transient statuses, which end by themselves. */
export const transitions = [
  'function.Creating',
  'function.Updating',
  'function.Publishing',
  'function.Deleting',
  'layer.Publishing',
  'layer.Deleting',
  'provisionedConcurrency.InProgress',
  'asyncEvent.RUNNING',
] as const
export type Transition = (typeof transitions)[number]

/** The quotas of the account: low enough for random calls to reach them. */
export const limits = {
  namespaces: 3,
  functions: 2,
  triggersOfType: 2,
  aliases: 2,
  layersOfFunction: 2,
  layers: 2,
  versionsOfLayer: 3,
  totalConcurrencyMem: 14_080,
  unreservedMem: 12_800,
  retryNum: 2,
  minMsgTTL: 1,
  maxMsgTTL: 21_600,
  invocations: 2,
}

interface Package {
  readonly ZipFile: string
  readonly size: number
}

interface Content {
  description: string
  codeSize: number
  memorySize: number
  timeout: number
  runtime: string
  environment: readonly Variable[]
  layers: readonly LayerVersionSimple[]
  modified: number
}

interface Version extends Content {
  readonly name: string
  readonly created: number
  status: string
}

interface Alias {
  readonly name: string
  version: string
  description: string
  routing: RoutingConfig | undefined
}

interface Trigger {
  readonly name: string
  readonly type: string
  readonly qualifier: string
  enabled: boolean
  modified: number
}

interface Provisioned {
  readonly version: string
  requested: number
  available: number
  status: string
}

interface Invocation {
  readonly requestId: string
  readonly started: number
  /** The InvokeResult: 0 if the run succeeded. */
  code: number
  /** The event, if the function is asynchronous. */
  event?: { status: string; ended?: number }
}

interface FunctionState {
  readonly name: string
  readonly type: string
  readonly asynchronous: boolean
  readonly created: number
  last: number
  reserved: number | undefined
  retries: { RetryNum: number; MsgTTL: number }
  readonly versions: Map<string, Version>
  readonly aliases: Map<string, Alias>
  triggers: Trigger[]
  readonly provisioned: Map<string, Provisioned>
  invocations: Invocation[]
}

interface NamespaceState {
  readonly name: string
  description: string
  readonly created: number
  modified: number
  total: number | undefined
  readonly functions: Map<string, FunctionState>
}

interface LayerVersion {
  readonly number: number
  readonly runtimes: readonly string[]
  status: string
}

interface Layer {
  readonly name: string
  last: number
  readonly versions: Map<number, LayerVersion>
}

interface Region {
  readonly namespaces: Map<string, NamespaceState>
  readonly layers: Map<string, Layer>
}

/** A transition that has begun. */
interface Pending {
  readonly until: number
  /** The resource that changes. */
  readonly subject: unknown
  readonly end: () => void
}

export interface AccountModel {
  /** The current time in milliseconds since 1970. */
  now: number
  /** The transitions that will fail when they begin next. */
  readonly failing: Transition[]
  /** Executes a call on the model and returns the expected result. */
  execute<Name extends Action>(call: Call<Name>): Expected
  /** The RequestIds of the invocations in a region, the latest first. */
  invocations(region: string): string[]
  /** Calls that read all resources of a region; none before the first call there. */
  readCalls(region: string): Call[]
}

/** @param duration The duration of each transient status in milliseconds. */
export function createAccountModel(
  start: number,
  packages: readonly Package[],
  duration: Partial<Readonly<Record<Transition, number>>>,
): AccountModel {
  const regions = new Map<string, Region>()
  const failing: Transition[] = []
  let pending: Pending[] = []
  let now = start

  function getRegion(name: string): Region {
    const existing = regions.get(name)
    if (existing) return existing
    const region = {
      namespaces: new Map([['default', newNamespace('default', '', now)]]),
      layers: new Map<string, Layer>(),
    }
    regions.set(name, region)
    return region
  }

  function settle(): void {
    const due = pending.filter(({ until }) => until <= now).sort((a, b) => a.until - b.until)
    pending = pending.filter(({ until }) => until > now)
    for (const { end } of due) end()
  }

  /** Begins a transition, and completes it immediately if its duration is 0. */
  function beginTransition(kind: Transition, subject: unknown, end: (failed: boolean) => void): void {
    const index = failing.indexOf(kind)
    if (index >= 0) failing.splice(index, 1)
    const time = duration[kind] ?? 0
    if (time === 0) end(index >= 0)
    else pending.push({ until: now + time, subject, end: () => end(index >= 0) })
  }

  // The resources that calls refer to, and the errors of calls that refer to missing ones.

  type In = { readonly Namespace?: string | undefined; readonly FunctionName: string }

  const namespaceErrors = (region: Region, name = 'default'): string[] =>
    region.namespaces.has(name) ? [] : ['ResourceNotFound*', 'InvalidParameterValue*']

  function functionErrors(region: Region, input: In): string[] {
    const namespace = region.namespaces.get(input.Namespace ?? 'default')
    if (!namespace) return namespaceErrors(region, input.Namespace)
    if (namespace.functions.has(input.FunctionName)) return []
    return isName(input.FunctionName) ? ['ResourceNotFound*'] : ['ResourceNotFound*', 'InvalidParameter*']
  }

  /** The function of a call that is known to have no errors. */
  function getFunction(region: Region, { Namespace = 'default', FunctionName }: In): FunctionState {
    const fn = region.namespaces.get(Namespace)?.functions.get(FunctionName)
    if (!fn) throw new Error(`The model has no function ${FunctionName}.`)
    return fn
  }

  const findFunction = (
    region: Region,
    { Namespace = 'default', FunctionName }: In,
  ): FunctionState | undefined => region.namespaces.get(Namespace)?.functions.get(FunctionName)

  // Concurrency quotas.

  const provisionedMem = (fn: FunctionState): number =>
    sum([...fn.provisioned.values()].map((one) => one.requested * versionIn(fn, one.version).memorySize))

  const memoryHeldBy = (fn: FunctionState): number => fn.reserved ?? provisionedMem(fn)

  const memoryHeldIn = ({ functions }: NamespaceState): number =>
    sum([...functions.values()].map(memoryHeldBy))

  /** The memory that the functions of a namespace share, with those of other namespaces unless it has a quota. */
  function memoryPool(region: Region, namespace: NamespaceState): { total: number; held: number } {
    if (namespace.total !== undefined) return { total: namespace.total, held: memoryHeldIn(namespace) }
    const namespaces = [...region.namespaces.values()]
    return {
      total: limits.totalConcurrencyMem - sum(namespaces.map(({ total }) => total ?? 0)),
      held: sum(namespaces.filter(({ total }) => total === undefined).map(memoryHeldIn)),
    }
  }

  /** How many more instances of a version can be provisioned. */
  function spareInstances(
    region: Region,
    namespace: NamespaceState,
    fn: FunctionState,
    version: Version,
  ): number {
    if (fn.reserved !== undefined) return Math.floor((fn.reserved - provisionedMem(fn)) / version.memorySize)
    const { total, held } = memoryPool(region, namespace)
    const most = total - limits.unreservedMem
    const instances = sum([...fn.provisioned.values()].map(({ requested }) => requested))
    return Math.max(
      0,
      Math.min(Math.floor((most - held) / version.memorySize), Math.floor(most / 128) - instances),
    )
  }

  // Transitions.

  function create(namespace: NamespaceState, fn: FunctionState, version: Version): void {
    namespace.functions.set(fn.name, fn)
    fn.versions.set('$LATEST', version)
    version.status = 'Creating'
    beginTransition('function.Creating', fn, (failed) => {
      version.status = failed ? 'CreateFailed' : 'Active'
    })
  }

  function update(fn: FunctionState, change: Partial<Content>, publish: boolean): void {
    const version = latestOf(fn)
    const former = { ...version }
    Object.assign(version, change, { modified: now, status: 'Updating' })
    beginTransition('function.Updating', fn, (failed) => {
      if (failed) Object.assign(version, former)
      version.status = failed ? 'UpdateFailed' : 'Active'
    })
    if (publish && version.status !== 'UpdateFailed') publishLatest(fn, version.description)
  }

  function publishLatest(fn: FunctionState, description: string): Version {
    fn.last += 1
    const version = {
      ...latestOf(fn),
      name: String(fn.last),
      description,
      created: now,
      modified: now,
      status: 'Publishing',
    }
    fn.versions.set(version.name, version)
    beginTransition('function.Publishing', fn, (failed) => {
      version.status = failed ? 'PublishFailed' : 'Active'
    })
    return version
  }

  function remove(namespace: NamespaceState, fn: FunctionState, version: Version): void {
    version.status = 'Deleting'
    beginTransition('function.Deleting', fn, (failed) => {
      if (failed) {
        version.status = 'DeleteFailed'
      } else if (version.name === '$LATEST') {
        if (namespace.functions.get(fn.name) === fn) namespace.functions.delete(fn.name)
      } else {
        fn.versions.delete(version.name)
        fn.provisioned.delete(version.name)
        fn.triggers = fn.triggers.filter(({ qualifier }) => qualifier !== version.name)
      }
    })
  }

  // The input of functions.

  function contentErrors(
    region: Region,
    input: Pick<
      api.UpdateFunctionConfigurationRequest,
      'MemorySize' | 'Timeout' | 'Environment' | 'Layers' | 'Description'
    >,
    asynchronous: boolean,
  ): string[] {
    const { MemorySize = 128, Timeout = 3, Environment, Layers = [], Description = '' } = input
    const errors: string[] = []
    if (MemorySize !== 64 && (MemorySize % 128 !== 0 || MemorySize < 128 || MemorySize > 3072)) {
      errors.push('InvalidParameterValue.Memory*', 'LimitExceeded.Memory')
    }
    if (Timeout < 1 || Timeout > (asynchronous ? 86_400 : 900))
      errors.push('InvalidParameterValue*', 'LimitExceeded.Timeout')
    if (Environment?.Variables?.some(({ Key = '' }) => /^(SCF|QCLOUD|TENCENTCLOUD)_/.test(Key))) {
      errors.push('InvalidParameterValue.EnvironmentSystemProtect')
    }
    errors.push(...descriptionErrors(Description))
    if (Layers.length > limits.layersOfFunction) errors.push('InvalidParameterValue*', 'LimitExceeded*')
    if (new Set(Layers.map(({ LayerName }) => LayerName)).size < Layers.length) {
      errors.push('InvalidParameterValue*')
    }
    if (!Layers.every((layer) => isUsable(region, layer))) errors.push('ResourceNotFound.Layer*')
    return errors
  }

  const isUsable = (region: Region, { LayerName, LayerVersion }: LayerVersionSimple): boolean =>
    region.layers.get(LayerName)?.versions.get(LayerVersion)?.status === 'Active'

  const sizeOf = (zipFile: ZipFile): number => packages.find(({ ZipFile }) => ZipFile === zipFile)?.size ?? 0

  const isPackage = (zipFile: ZipFile): boolean => packages.some(({ ZipFile }) => ZipFile === zipFile)

  /** The errors of the versions that an alias would point to. */
  function targetErrors(fn: FunctionState, main: string, routing: RoutingConfig | undefined): string[] {
    const errors: string[] = []
    if (latestOf(fn).status === 'Deleting') errors.push('FailedOperation*')
    for (const name of [main, ...additional(routing)]) {
      const version = fn.versions.get(name)
      if (!version) errors.push('ResourceNotFound*')
      else if (!['Active', 'Updating', 'UpdateFailed'].includes(version.status))
        errors.push('FailedOperation*')
    }
    return errors
  }

  function aliasesOf(fn: FunctionState): Alias[] {
    const chosen = fn.aliases.get('$DEFAULT')
    const own = [...fn.aliases.values()].filter(({ name }) => name !== '$DEFAULT')
    return [chosen ?? { name: '$DEFAULT', version: '$LATEST', description: '', routing: undefined }, ...own]
  }

  /** The version that a qualifier names, which for an alias is the main one; undefined if there is none. */
  function resolveQualifier(fn: FunctionState, qualifier: string): Version | undefined {
    const alias = aliasesOf(fn).find(({ name }) => name === qualifier)
    return fn.versions.get(alias?.version ?? qualifier)
  }

  const aliasesPointingTo = (fn: FunctionState, version: string): Alias[] =>
    aliasesOf(fn).filter((alias) => [alias.version, ...additional(alias.routing)].includes(version))

  const eventsOf = (fn: FunctionState): Invocation[] =>
    fn.invocations.filter(
      ({ event }) =>
        event && (event.ended === undefined || event.status === 'RUNNING' || event.ended + threeDays >= now),
    )

  const rules: {
    readonly [Name in Action]: (input: Inputs[Name], region: Region, name: string) => Expected
  } = {
    CreateNamespace({ Namespace: name, Description: description = '' }, { namespaces }) {
      const errors = descriptionErrors(description)
      if (!/^[A-Za-z0-9_-]{1,30}$/.test(name)) errors.push('InvalidParameterValue*')
      if (name === 'default') errors.push('InvalidParameterValue.DefaultNamespace')
      else if (namespaces.has(name)) errors.push('ResourceInUse.Namespace')
      if (namespaces.size >= limits.namespaces) errors.push('LimitExceeded.Namespace')
      return outcome(errors, () => {
        namespaces.set(name, newNamespace(name, description, now))
      })
    },

    UpdateNamespace({ Namespace: name, Description: description }, region) {
      return outcome([...namespaceErrors(region, name), ...descriptionErrors(description)], () => {
        const namespace = region.namespaces.get(name)
        if (namespace) Object.assign(namespace, { description, modified: now })
      })
    },

    DeleteNamespace({ Namespace: name }, region) {
      const errors = namespaceErrors(region, name)
      if (name === 'default') errors.push('FailedOperation.DeleteNamespace')
      if (region.namespaces.get(name)?.functions.size) errors.push('ResourceInUse.Namespace')
      return outcome(errors, () => {
        region.namespaces.delete(name)
      })
    },

    ListNamespaces({ Orderby, Order, SearchKey: [search] = [], ...part }, { namespaces }) {
      const all = [...namespaces.values()].filter(({ name }) => !search || name.includes(search.Value))
      if (Orderby === 'Name') all.sort((a, b) => (a.name < b.name ? -1 : 1))
      if (Orderby === 'Updatetime') all.sort((a, b) => a.modified - b.modified)
      const Namespaces = page(all, part, Order === 'DESC').map((namespace) => ({
        Name: namespace.name,
        Description: namespace.description,
        AddTime: formatTime(namespace.created),
        ModTime: formatTime(namespace.modified),
      }))
      return { response: { Namespaces, TotalCount: all.length } }
    },

    GetAccount(_, { namespaces }) {
      const all = [...namespaces.values()]
      const quotas = all.flatMap(({ total }) => total ?? [])
      const Namespace = all.map((namespace) => ({
        Namespace: namespace.name,
        Functions: [...namespace.functions.keys()],
        FunctionsCount: namespace.functions.size,
        TotalConcurrencyMem: namespace.total ?? null,
        TotalAllocatedConcurrencyMem: memoryHeldIn(namespace),
        TotalAllocatedProvisionedMem: sum([...namespace.functions.values()].map(provisionedMem)),
      }))
      return {
        response: {
          AccountUsage: {
            NamespacesCount: all.length,
            Namespace,
            TotalConcurrencyMem: limits.totalConcurrencyMem,
            TotalAllocatedConcurrencyMem: sum(all.map(memoryHeldIn)),
            UserConcurrencyMemLimit: quotas.length > 0 ? sum(quotas) : limits.totalConcurrencyMem,
          },
          AccountLimit: {
            NamespacesCount: limits.namespaces,
            Namespace: all.map(({ name }) => ({ Namespace: name, FunctionsCount: limits.functions })),
          },
        },
      }
    },

    CreateFunction(input, region) {
      const { FunctionName: name, Code, Type = 'Event', AsyncRunEnable } = input
      const errors = [
        ...namespaceErrors(region, input.Namespace),
        ...contentErrors(region, input, input.AsyncRunEnable === 'TRUE'),
      ]
      const namespace = region.namespaces.get(input.Namespace ?? 'default')
      if (!isName(name)) errors.push('InvalidParameterValue.FunctionName')
      if (Code.ZipFile === undefined && Code.CosBucketName === undefined) errors.push('*.Code')
      if (Code.ZipFile !== undefined && !isPackage(Code.ZipFile))
        errors.push('InvalidParameterValue.ZipFile*')
      if (namespace?.functions.has(name)) errors.push('ResourceInUse*')
      if (namespace && namespace.functions.size >= limits.functions) errors.push('LimitExceeded.Function')
      return outcome(errors, () => {
        const fn = newFunction(name, Type, AsyncRunEnable === 'TRUE', now)
        const version = newVersion(sizeOf(Code.ZipFile), input.Runtime ?? 'Python2.7', now)
        Object.assign(version, contentOf(input))
        if (namespace) create(namespace, fn, version)
      })
    },

    UpdateFunctionCode(input, region) {
      const { ZipFile, Publish } = input
      const errors = functionErrors(region, input)
      if (ZipFile === undefined) errors.push('*.Code')
      else if (!isPackage(ZipFile)) errors.push('InvalidParameterValue.*')
      errors.push(...updateErrors(findFunction(region, input), Publish))
      return outcome(errors, () =>
        update(getFunction(region, input), { codeSize: sizeOf(ZipFile) }, Publish === 'TRUE'),
      )
    },

    UpdateFunctionConfiguration(input, region) {
      const { Publish } = input
      const errors = [
        ...functionErrors(region, input),
        ...contentErrors(region, input, findFunction(region, input)?.asynchronous === true),
      ]
      errors.push(...updateErrors(findFunction(region, input), Publish))
      return outcome(errors, () => update(getFunction(region, input), contentOf(input), Publish === 'TRUE'))
    },

    CopyFunction(input, region, here) {
      const { NewFunctionName: name, TargetRegion = here, TargetNamespace = 'default' } = input
      const { Override = false, CopyConfiguration = true, Description } = input
      const errors = [...functionErrors(region, input), ...descriptionErrors(Description)]
      const target = getRegion(TargetRegion)
      const namespace = target.namespaces.get(TargetNamespace)
      const source = findFunction(region, input)
      const replaced = namespace?.functions.get(name)
      if (!isName(name)) errors.push('InvalidParameterValue.FunctionName')
      if (!namespace) errors.push('ResourceNotFound.Namespace')
      if (source && !['Active', 'UpdateFailed'].includes(latestOf(source).status)) {
        errors.push('FailedOperation.Copy*')
      }
      if (source?.asynchronous && !CopyConfiguration) errors.push('FailedOperation.CopyAsyncRun')
      if (source && CopyConfiguration && !latestOf(source).layers.every((one) => isUsable(target, one))) {
        errors.push('FailedOperation.Copy*')
      }
      if (replaced && !Override) errors.push('ResourceInUse.FunctionName')
      if (replaced && Override && (replaced === source || isBusy(replaced)))
        errors.push('FailedOperation.Copy*')
      if (namespace && !replaced && namespace.functions.size >= limits.functions)
        errors.push('LimitExceeded.Function')
      return outcome(errors, () => {
        const { type, asynchronous, ...fn } = getFunction(region, input)
        const original = latestOf(fn)
        const version = {
          ...newVersion(original.codeSize, original.runtime, now),
          ...(CopyConfiguration && contentOf(versionResponse(original))),
          ...(Description !== undefined && { description: Description }),
        }
        if (replaced) pending = pending.filter(({ subject }) => subject !== replaced)
        namespace?.functions.delete(name)
        if (namespace)
          create(namespace, newFunction(name, type, CopyConfiguration && asynchronous, now), version)
      })
    },

    DeleteFunction(input, region) {
      const { Namespace = 'default', Qualifier = '$LATEST' } = input
      const errors = functionErrors(region, input)
      const namespace = region.namespaces.get(Namespace)
      const fn = findFunction(region, input)
      if (fn && input.Qualifier === undefined) {
        if (isBusy(fn)) errors.push('FailedOperation*')
      } else if (fn) {
        const version = fn.versions.get(Qualifier)
        if (!/^\d+$/.test(Qualifier)) errors.push('InvalidParameterValue.Qualifier')
        if (!version) errors.push('ResourceNotFound*')
        if (latestOf(fn).status === 'Deleting' || (version && isTransient(version)))
          errors.push('FailedOperation*')
        if (fn.provisioned.get(Qualifier)?.status === 'InProgress') {
          errors.push('FailedOperation.ProvisionedInProgress')
        }
        if (aliasesPointingTo(fn, Qualifier).length > 0) errors.push('UnsupportedOperation.AliasBind')
      }
      return outcome(errors, () => {
        if (namespace)
          remove(namespace, getFunction(region, input), versionIn(getFunction(region, input), Qualifier))
      })
    },

    GetFunction({ FunctionName, ...others }, region) {
      if (FunctionName === undefined) return { errors: ['MissingParameter'] }
      const input = { FunctionName, ...others }
      const { Qualifier = '$LATEST' } = input
      const errors = functionErrors(region, input)
      const fn = findFunction(region, input)
      const version = fn && resolveQualifier(fn, Qualifier)
      if (fn && !version) errors.push('ResourceNotFound*', 'InvalidParameterValue.Qualifier')
      if (!fn || !version || errors.length > 0) return { errors: errors }
      return {
        response: {
          FunctionName: fn.name,
          FunctionVersion: version.name,
          Qualifier,
          Namespace: input.Namespace ?? 'default',
          ...versionResponse(version),
          CodeSize: version.codeSize,
          Runtime: version.runtime,
          Type: fn.type,
          Status: version.status,
          AddTime: formatTime(fn.created),
          ModTime: formatTime(version.modified),
          Layers: version.layers,
          AsyncRunEnable: fn.asynchronous ? 'TRUE' : 'FALSE',
          Triggers: fn.triggers.map(({ name, qualifier }) => ({ TriggerName: name, Qualifier: qualifier })),
        },
      }
    },

    ListFunctions({ Namespace = 'default', SearchKey = '', Order, Orderby, ...part }, region) {
      const namespace = region.namespaces.get(Namespace)
      if (!namespace) return { errors: namespaceErrors(region, Namespace) }
      const all = [...namespace.functions.values()].filter(({ name }) => name.includes(SearchKey))
      if (Orderby === 'FunctionName') all.sort((a, b) => (a.name < b.name ? -1 : 1))
      if (Orderby === 'ModTime') all.sort((a, b) => latestOf(a).modified - latestOf(b).modified)
      const Functions = page(all, part, Order === 'DESC').map((fn) => ({
        FunctionName: fn.name,
        Namespace,
        Description: latestOf(fn).description,
        Runtime: latestOf(fn).runtime,
        Type: fn.type,
        Status: latestOf(fn).status,
        AddTime: formatTime(fn.created),
        ModTime: formatTime(latestOf(fn).modified),
        TotalProvisionedConcurrencyMem: provisionedMem(fn),
        ReservedConcurrencyMem: fn.reserved ?? null,
      }))
      return { response: { Functions, TotalCount: all.length } }
    },

    PublishVersion(input, region) {
      const errors = [...functionErrors(region, input), ...descriptionErrors(input.Description)]
      const fn = findFunction(region, input)
      if (fn && (latestOf(fn).status !== 'Active' || isPublishing(fn))) errors.push('FailedOperation*')
      if (errors.length > 0) return { errors: errors }
      const source = latestOf(getFunction(region, input))
      const version = publishLatest(getFunction(region, input), input.Description ?? source.description)
      return {
        response: {
          FunctionVersion: version.name,
          CodeSize: version.codeSize,
          MemorySize: version.memorySize,
          Description: version.description,
          Timeout: version.timeout,
          Runtime: version.runtime,
        },
      }
    },

    ListVersionByFunction({ Order, OrderBy, ...input }, region) {
      const errors = functionErrors(region, input)
      if (errors.length > 0) return { errors: errors }
      const all = [...getFunction(region, input).versions.values()]
      const [latest, ...published] = all
      // By number; $LATEST counts as the highest.
      const inOrder = latest ? [...published, latest] : []
      const shown = OrderBy
        ? page(all, input, Order === 'DESC')
        : page(inOrder, input, (Order ?? 'DESC') === 'DESC')
      return {
        response: {
          FunctionVersion: shown.map(({ name }) => name),
          Versions: shown.map((version) => ({
            Version: version.name,
            Description: version.description,
            AddTime: formatTime(version.created),
            ModTime: formatTime(version.modified),
            Status: version.status,
          })),
          TotalCount: all.length,
        },
      }
    },

    CreateAlias(input, region) {
      const { Name: name, FunctionVersion: version, RoutingConfig: routing, Description = '' } = input
      const errors = [...functionErrors(region, input), ...descriptionErrors(Description)]
      const fn = findFunction(region, input)
      errors.push(...aliasNameErrors(name))
      if (name === '$DEFAULT') errors.push('InvalidParameterValue*')
      if (fn?.aliases.has(name)) errors.push('ResourceInUse.Alias')
      if (fn && aliasesOf(fn).length > limits.aliases) errors.push('LimitExceeded.Alias')
      errors.push(...routingErrors(version, routing))
      if (fn) errors.push(...targetErrors(fn, version, routing))
      return outcome(errors, () => {
        fn?.aliases.set(name, { name, version, description: Description, routing })
      })
    },

    UpdateAlias(input, region) {
      const { Name: name, FunctionVersion: version, RoutingConfig: routing } = input
      const errors = [...functionErrors(region, input), ...descriptionErrors(input.Description)]
      const fn = findFunction(region, input)
      const alias = fn && aliasesOf(fn).find((one) => one.name === name)
      errors.push(...aliasNameErrors(name))
      if (fn && !alias) errors.push('ResourceNotFound*')
      errors.push(...routingErrors(version, routing))
      if (fn) errors.push(...targetErrors(fn, version, routing))
      return outcome(errors, () => {
        const description = input.Description ?? alias?.description ?? ''
        fn?.aliases.set(name, { name, version, description, routing })
      })
    },

    DeleteAlias(input, region) {
      const { Name: name } = input
      const errors = functionErrors(region, input)
      const fn = findFunction(region, input)
      errors.push(...aliasNameErrors(name))
      if (name === '$DEFAULT') errors.push('InvalidParameterValue*')
      else if (fn && !fn.aliases.has(name)) errors.push('ResourceNotFound*')
      if (fn?.triggers.some(({ qualifier }) => qualifier === name)) errors.push('FailedOperation.DeleteAlias')
      return outcome(errors, () => {
        fn?.aliases.delete(name)
      })
    },

    GetAlias(input, region) {
      const errors = functionErrors(region, input)
      const fn = findFunction(region, input)
      const alias = fn && aliasesOf(fn).find(({ name }) => name === input.Name)
      errors.push(...aliasNameErrors(input.Name))
      if (fn && !alias) errors.push('ResourceNotFound*')
      return alias ? { response: aliasResponse(alias) } : { errors: errors }
    },

    ListAliases(input, region) {
      const errors = functionErrors(region, input)
      if (errors.length > 0) return { errors: errors }
      const { FunctionVersion: version, Offset = '0', Limit = '20' } = input
      const fn = getFunction(region, input)
      const all = version === undefined ? aliasesOf(fn) : aliasesPointingTo(fn, version)
      const shown = page(all, { Offset: Number(Offset), Limit: Number(Limit) })
      return { response: { Aliases: shown.map(aliasResponse), TotalCount: all.length } }
    },

    CreateTrigger(input, region) {
      const { TriggerName: name, Type: type, Qualifier: qualifier = '$LATEST', Enable } = input
      const errors = [...functionErrors(region, input), ...statusErrors(findFunction(region, input))]
      const fn = findFunction(region, input)
      if (type === 'timer' && !/^0 \d+ \* \* \* \* 2099$/.test(input.TriggerDesc ?? '')) {
        errors.push('InvalidParameterValue.TriggerDesc')
      }
      if (fn && !resolveQualifier(fn, qualifier)) errors.push('ResourceNotFound*', 'InvalidParameterValue*')
      if (fn?.type === 'HTTP' && type !== 'apigw') errors.push('UnsupportedOperation.Trigger')
      const same = fn?.triggers.filter((trigger) => trigger.type === type) ?? []
      if (same.some((trigger) => trigger.name === name)) errors.push('ResourceInUse*')
      if (same.length >= limits.triggersOfType) errors.push('LimitExceeded.Trigger')
      if (errors.length > 0) return { errors: errors }
      const trigger = { name, type, qualifier, enabled: Enable === 'OPEN', modified: now }
      fn?.triggers.push(trigger)
      return { response: { TriggerInfo: triggerResponse(trigger) } }
    },

    UpdateTriggerStatus(input, region) {
      const errors = [...functionErrors(region, input), ...statusErrors(findFunction(region, input))]
      const fn = findFunction(region, input)
      const trigger = fn && triggerIn(fn, input)
      const enabled = input.Enable === 'OPEN'
      if (fn && !trigger) errors.push('ResourceNotFound*', 'InvalidParameterValue*')
      if (trigger?.enabled === enabled) errors.push('FailedOperation.UpdateTriggerStatus')
      return outcome(errors, () => {
        if (trigger) Object.assign(trigger, { enabled, modified: now })
      })
    },

    DeleteTrigger(input, region) {
      const errors = [...functionErrors(region, input), ...statusErrors(findFunction(region, input))]
      const fn = findFunction(region, input)
      const trigger = fn && triggerIn(fn, input)
      if (fn && !trigger) errors.push('ResourceNotFound*', 'InvalidParameterValue*')
      return outcome(errors, () => {
        if (fn) fn.triggers = fn.triggers.filter((one) => one !== trigger)
      })
    },

    ListTriggers({ Order = 'DESC', OrderBy, ...input }, region) {
      const errors = functionErrors(region, input)
      if (errors.length > 0) return { errors: errors }
      const all = [...getFunction(region, input).triggers]
      // Triggers are stored in the order of their creation.
      if (OrderBy !== 'add_time') all.sort((a, b) => a.modified - b.modified)
      const shown = page(all, input, Order === 'DESC')
      return { response: { Triggers: shown.map(triggerResponse), TotalCount: all.length } }
    },

    PublishLayerVersion({ LayerName: name, CompatibleRuntimes: runtimes, Content }, { layers }) {
      const layer = layers.get(name) ?? { name, last: 0, versions: new Map<number, LayerVersion>() }
      const errors = isPackage(Content.ZipFile) ? [] : ['InvalidParameterValue*']
      const others = [...layers.values()].filter(({ versions }) => versions.size > 0)
      if (layer.versions.size === 0 && others.length >= limits.layers) errors.push('LimitExceeded*')
      if (layer.versions.size >= limits.versionsOfLayer) errors.push('LimitExceeded.LayerVersions')
      if (errors.length > 0) return { errors: errors }
      layer.last += 1
      layers.set(name, layer)
      const version: LayerVersion = { number: layer.last, runtimes, status: 'Publishing' }
      layer.versions.set(version.number, version)
      beginTransition('layer.Publishing', layer, (failed) => {
        version.status = failed ? 'PublishFailed' : 'Active'
      })
      return { response: { LayerVersion: version.number } }
    },

    DeleteLayerVersion({ LayerName: name, LayerVersion: number }, { layers, namespaces }) {
      const layer = layers.get(name)
      const version = layer?.versions.get(number)
      const errors = version ? [] : ['ResourceNotFound*']
      if (version && ['Publishing', 'Deleting'].includes(version.status)) errors.push('FailedOperation*')
      const functions = [...namespaces.values()].flatMap((namespace) => [...namespace.functions.values()])
      const deployed = functions
        .flatMap((fn) => [...fn.versions.values()])
        .filter(({ status }) => ['Creating', 'Updating', 'Publishing'].includes(status))
      const uses = (one: LayerVersionSimple) => one.LayerName === name && one.LayerVersion === number
      if (deployed.some((one) => one.layers.some(uses))) errors.push('ResourceInUse.LayerVersion')
      return outcome(errors, () => {
        if (!version) return
        version.status = 'Deleting'
        beginTransition('layer.Deleting', layer, (failed) => {
          if (failed) version.status = 'DeleteFailed'
          else layer?.versions.delete(number)
        })
      })
    },

    GetLayerVersion({ LayerName: name, LayerVersion: number }, { layers }) {
      const version = layers.get(name)?.versions.get(number)
      if (!version) return { errors: ['ResourceNotFound*'] }
      return { response: layerResponse(name, version) }
    },

    ListLayers({ CompatibleRuntime: runtime, SearchKey = '', ...part }, { layers }) {
      const all = [...layers.values()].flatMap(({ name, versions }) => {
        const newest = [...versions.values()].at(-1)
        return newest ? [{ name, newest }] : []
      })
      const fitting = all.filter(
        ({ name, newest }) =>
          name.includes(SearchKey) && (runtime === undefined || newest.runtimes.includes(runtime)),
      )
      const Layers = page(fitting, part).map(({ name, newest }) => layerResponse(name, newest))
      return { response: { Layers, TotalCount: fitting.length } }
    },

    ListLayerVersions({ LayerName: name }, { layers }) {
      const versions = [...(layers.get(name)?.versions.values() ?? [])].reverse()
      if (versions.length === 0) return { errors: ['ResourceNotFound*'] }
      return { response: { LayerVersions: versions.map((version) => layerResponse(name, version)) } }
    },

    PutReservedConcurrencyConfig({ ReservedConcurrencyMem: mem, ...input }, region) {
      const errors = functionErrors(region, input)
      const fn = findFunction(region, input)
      const namespace = region.namespaces.get(input.Namespace ?? 'default')
      if (mem < 0) errors.push('InvalidParameterValue')
      if (fn && latestOf(fn).status !== 'Active') errors.push('FailedOperation*')
      if (fn && mem < provisionedMem(fn)) errors.push('FailedOperation.ProvisionedExceedReserved')
      if (fn && namespace && mem > 0) {
        const { total, held } = memoryPool(region, namespace)
        if (held - memoryHeldBy(fn) + mem > total - limits.unreservedMem) {
          errors.push('LimitExceeded.FunctionReservedConcurrencyMemory')
        }
      }
      return outcome(errors, () => {
        getFunction(region, input).reserved = mem
      })
    },

    GetReservedConcurrencyConfig(input, region) {
      const errors = functionErrors(region, input)
      if (errors.length > 0) return { errors: errors }
      return { response: { ReservedMem: getFunction(region, input).reserved ?? null } }
    },

    DeleteReservedConcurrencyConfig(input, region) {
      return outcome(functionErrors(region, input), () => {
        getFunction(region, input).reserved = undefined
      })
    },

    PutProvisionedConcurrencyConfig(input, region) {
      const { Qualifier, VersionProvisionedConcurrencyNum: requested } = input
      const errors = [
        ...functionErrors(region, input),
        ...publishedVersionErrors(findFunction(region, input), Qualifier),
      ]
      const fn = findFunction(region, input)
      const namespace = region.namespaces.get(input.Namespace ?? 'default')
      const version = fn?.versions.get(Qualifier)
      const existing = fn?.provisioned.get(Qualifier)
      if (requested < 0) errors.push('InvalidParameterValue')
      if (version && version.status !== 'Active') errors.push('FailedOperation*')
      if (fn && latestOf(fn).status === 'Deleting') errors.push('FailedOperation*')
      if (existing?.status === 'InProgress') errors.push('FailedOperation.ProvisionedInProgress')
      if (
        fn &&
        namespace &&
        version &&
        requested > (existing?.requested ?? 0) + spareInstances(region, namespace, fn, version)
      ) {
        errors.push('FailedOperation.ProvisionedExceed*', 'LimitExceeded.Function*')
      }
      return outcome(errors, () => {
        const available = Math.min(existing?.available ?? 0, requested)
        const one = { version: Qualifier, requested, available, status: 'InProgress' }
        fn?.provisioned.set(Qualifier, one)
        beginTransition('provisionedConcurrency.InProgress', fn, (failed) => {
          if (failed) one.status = 'Failed'
          else Object.assign(one, { status: 'Done', available: requested })
        })
      })
    },

    GetProvisionedConcurrencyConfig(input, region) {
      const errors = functionErrors(region, input)
      const { Qualifier } = input
      if (Qualifier !== undefined)
        errors.push(...publishedVersionErrors(findFunction(region, input), Qualifier))
      const namespace = region.namespaces.get(input.Namespace ?? 'default')
      if (errors.length > 0 || !namespace) return { errors: errors }
      const fn = getFunction(region, input)
      const Allocated = [...fn.provisioned.values()]
        .filter(({ version }) => Qualifier === undefined || version === Qualifier)
        .map(({ version, requested, available, status }) => ({
          Qualifier: version,
          AllocatedProvisionedConcurrencyNum: requested,
          AvailableProvisionedConcurrencyNum: available,
          Status: status,
        }))
      const UnallocatedConcurrencyNum = spareInstances(
        region,
        namespace,
        fn,
        versionIn(fn, Qualifier ?? '$LATEST'),
      )
      return { response: { Allocated, UnallocatedConcurrencyNum } }
    },

    DeleteProvisionedConcurrencyConfig(input, region) {
      const fn = findFunction(region, input)
      const errors = [...functionErrors(region, input), ...publishedVersionErrors(fn, input.Qualifier)]
      if (fn?.provisioned.get(input.Qualifier)?.status === 'InProgress') {
        errors.push('FailedOperation.ProvisionedInProgress')
      }
      return outcome(errors, () => {
        fn?.provisioned.delete(input.Qualifier)
      })
    },

    PutTotalConcurrencyConfig({ TotalConcurrencyMem: mem, Namespace = 'default' }, region) {
      const errors = namespaceErrors(region, Namespace)
      const namespace = region.namespaces.get(Namespace)
      if (mem < 0) errors.push('InvalidParameterValue')
      if (mem > limits.totalConcurrencyMem) errors.push('LimitExceeded.TotalConcurrencyMemory')
      if (namespace && mem < memoryHeldIn(namespace) + limits.unreservedMem) {
        errors.push('FailedOperation.ReservedExceedTotal')
      }
      const others = [...region.namespaces.values()].filter((one) => one !== namespace)
      const left = limits.totalConcurrencyMem - mem - sum(others.map(({ total }) => total ?? 0))
      const held = sum(others.filter(({ total }) => total === undefined).map(memoryHeldIn))
      if (left < 0 || (held > 0 && left < held + limits.unreservedMem)) {
        errors.push('LimitExceeded.UserTotalConcurrencyMemory')
      }
      return outcome(errors, () => {
        if (namespace) namespace.total = mem
      })
    },

    UpdateFunctionEventInvokeConfig({ AsyncTriggerConfig: { RetryConfig, MsgTTL }, ...input }, region) {
      const [{ RetryNum } = { RetryNum: -1 }] = RetryConfig
      const errors = functionErrors(region, input)
      const fn = findFunction(region, input)
      if (RetryNum < 0) errors.push('InvalidParameterValue.AsyncTriggerConfig')
      if (RetryNum > limits.retryNum) errors.push('LimitExceeded.RetryNum')
      if (MsgTTL < limits.minMsgTTL) errors.push('InvalidParameterValue.AsyncTriggerConfig')
      if (MsgTTL > limits.maxMsgTTL) errors.push('LimitExceeded.MsgTTL')
      if (fn && latestOf(fn).status !== 'Active') errors.push('FailedOperation*')
      if (fn?.asynchronous && RetryNum !== 0) errors.push('UnsupportedOperation*')
      return outcome(errors, () => {
        getFunction(region, input).retries = { RetryNum, MsgTTL }
      })
    },

    GetFunctionEventInvokeConfig(input, region) {
      const errors = functionErrors(region, input)
      const fn = findFunction(region, input)
      if (fn && latestOf(fn).status !== 'Active') errors.push('FailedOperation*')
      if (errors.length > 0) return { errors: errors }
      const { retries, asynchronous } = getFunction(region, input)
      const { MsgTTL } = retries
      const RetryNum = asynchronous ? 0 : retries.RetryNum
      return { response: { AsyncTriggerConfig: { RetryConfig: [{ RetryNum }, {}], MsgTTL } } }
    },

    Invoke(input, region) {
      const { ClientContext = '', InvocationType, Qualifier = '$LATEST' } = input
      const errors = functionErrors(region, input)
      const fn = findFunction(region, input)
      if (!isJson(ClientContext)) errors.push('InvalidParameterValue.Param')
      if (fn?.type === 'HTTP') errors.push('InvalidParameterValue*')
      if (fn) errors.push(...invocationErrors(fn, Qualifier))
      if (!fn || errors.length > 0) return { errors: errors }
      const waits = InvocationType !== 'Event'
      const code = fn.reserved === 0 ? 432 : 0
      const started = now
      const learn = (requestId: string) => {
        const invocation: Invocation = { requestId, started, code }
        fn.invocations = [...fn.invocations, invocation].slice(-limits.invocations)
        if (waits || !fn.asynchronous) return
        const event: Invocation['event'] = { status: 'RUNNING' }
        invocation.event = event
        beginTransition('asyncEvent.RUNNING', fn, (failed) => {
          if (event.status !== 'RUNNING') return
          if (failed) invocation.code = 430
          event.status = invocation.code === 0 ? 'FINISHED' : 'FAILED'
          event.ended = Math.max(started, started + (duration['asyncEvent.RUNNING'] ?? 0))
        })
      }
      const returned = ClientContext === '' ? 'null' : JSON.stringify(JSON.parse(ClientContext))
      const Result = waits
        ? { InvokeResult: code, ...(code === 0 && { RetMsg: returned }) }
        : { InvokeResult: 0, RetMsg: null }
      return { response: { Result }, learn }
    },

    GetFunctionLogs(input, region) {
      const { FunctionName = '', Namespace = 'default' } = input
      const errors = functionErrors(region, { FunctionName, Namespace })
      if (errors.length > 0) return { errors: errors }
      const { name, invocations } = getFunction(region, { FunctionName, Namespace })
      const Data = [...invocations].reverse().map(({ requestId, started, code, event }) => ({
        FunctionName: name,
        RequestId: requestId,
        RetCode: event?.status === 'RUNNING' ? 0 : code,
        InvokeFinished: event?.status === 'RUNNING' ? 0 : 1,
        StartTime: formatTime(started),
      }))
      return { response: { TotalCount: Data.length, Data } }
    },

    ListAsyncEvents({ Status: statuses = [], ...input }, region) {
      const errors = functionErrors(region, input)
      if (errors.length > 0) return { errors: errors }
      const all = eventsOf(getFunction(region, input)).filter(
        ({ event }) => statuses.length === 0 || (event && statuses.some((one) => one === event.status)),
      )
      const EventList = page(all, input, true).map(({ requestId, event }) => ({
        InvokeRequestId: requestId,
        Status: event?.status,
      }))
      return { response: { TotalCount: all.length, EventList } }
    },

    GetAsyncEventStatus({ InvokeRequestId }, { namespaces }) {
      const all = [...namespaces.values()]
        .flatMap((namespace) => [...namespace.functions.values()])
        .flatMap(eventsOf)
      const one = all.find(({ requestId }) => requestId === InvokeRequestId)
      if (!one) return { errors: ['ResourceNotFound.AsyncEvent'] }
      return { response: { Result: { InvokeRequestId, Status: one.event?.status } } }
    },

    TerminateAsyncEvent({ InvokeRequestId, ...input }, region) {
      const errors = functionErrors(region, input)
      const fn = findFunction(region, input)
      const one = fn && eventsOf(fn).find(({ requestId }) => requestId === InvokeRequestId)
      if (fn && !one) errors.push('ResourceNotFound.AsyncEvent')
      if (one?.event && one.event.status !== 'RUNNING') errors.push('FailedOperation.AsyncEventStatus')
      return outcome(errors, () => {
        if (!one?.event) return
        one.code = 439
        Object.assign(one.event, { status: 'ABORTED', ended: now })
      })
    },
  }

  return {
    get now() {
      return now
    },
    set now(time) {
      now = time
    },
    failing,
    execute({ action, input, region }) {
      settle()
      return rules[action](input, getRegion(region), region)
    },
    invocations(region) {
      const functions = [...getRegion(region).namespaces.values()].flatMap((namespace) => [
        ...namespace.functions.values(),
      ])
      const all = functions.flatMap((fn) => fn.invocations)
      return all.sort((a, b) => b.started - a.started).map(({ requestId }) => requestId)
    },
    readCalls(region) {
      const touched = regions.get(region)
      if (!touched) return []
      const { namespaces, layers } = touched
      const call = <Name extends Action>(action: Name, input: Inputs[Name]): Call<Name> => ({
        action,
        input,
        region,
      })
      settle()
      function ofFunction(Namespace: string, fn: FunctionState): Call[] {
        const one = { Namespace, FunctionName: fn.name }
        return [
          call('GetFunction', one),
          call('ListVersionByFunction', one),
          call('ListAliases', one),
          call('ListTriggers', one),
          call('GetProvisionedConcurrencyConfig', one),
          call('GetFunctionEventInvokeConfig', one),
          call('GetFunctionLogs', one),
          call('ListAsyncEvents', one),
        ]
      }
      return [
        call('ListNamespaces', {}),
        call('GetAccount', {}),
        call('ListLayers', {}),
        ...[...layers.keys()].map((LayerName) => call('ListLayerVersions', { LayerName })),
        ...[...namespaces.values()].flatMap((namespace) => [
          call('ListFunctions', { Namespace: namespace.name }),
          ...[...namespace.functions.values()].flatMap((fn) => ofFunction(namespace.name, fn)),
        ]),
      ]
    },
  }
}

const threeDays = 3 * 24 * 3600 * 1000

/** Applies a change unless the call has errors. The response has only a RequestId. */
function outcome(errors: readonly string[], change: () => void): Expected {
  if (errors.length > 0) return { errors: errors }
  change()
  return { response: {} }
}

function newNamespace(name: string, description: string, now: number): NamespaceState {
  return {
    name,
    description,
    created: now,
    modified: now,
    total: undefined,
    functions: new Map(),
  }
}

function newFunction(name: string, type: string, asynchronous: boolean, now: number): FunctionState {
  return {
    name,
    type,
    asynchronous,
    created: now,
    last: 0,
    reserved: undefined,
    retries: { RetryNum: 2, MsgTTL: 21_600 },
    versions: new Map(),
    aliases: new Map(),
    triggers: [],
    provisioned: new Map(),
    invocations: [],
  }
}

function newVersion(codeSize: number, runtime: string, now: number): Version {
  return {
    name: '$LATEST',
    description: '',
    codeSize,
    memorySize: 128,
    timeout: 3,
    runtime,
    environment: [],
    layers: [],
    created: now,
    modified: now,
    status: 'Creating',
  }
}

type Configuration = Pick<
  api.UpdateFunctionConfigurationRequest,
  'MemorySize' | 'Timeout' | 'Environment' | 'Layers' | 'Description'
>

/** The configuration in the input of a call. An empty list leaves a list as it is. */
function contentOf(input: Configuration): Partial<Content> {
  const variables = input.Environment?.Variables ?? []
  const layers = input.Layers ?? []
  return {
    ...(input.Description !== undefined && { description: input.Description }),
    ...(input.MemorySize !== undefined && { memorySize: input.MemorySize }),
    ...(input.Timeout !== undefined && { timeout: input.Timeout }),
    ...(variables.length > 0 && { environment: variables }),
    ...(layers.length > 0 && { layers }),
  }
}

function versionResponse({ description, memorySize, timeout, environment, layers }: Version) {
  return {
    Description: description,
    MemorySize: memorySize,
    Timeout: timeout,
    Environment: { Variables: [...environment] },
    Layers: [...layers],
  }
}

function aliasResponse({ name, version, description, routing }: Alias) {
  return {
    Name: name,
    FunctionVersion: version,
    Description: description,
    RoutingConfig: { AdditionalVersionWeights: routing?.AdditionalVersionWeights ?? [] },
  }
}

function triggerResponse({ name, type, qualifier, enabled, modified }: Trigger) {
  return {
    TriggerName: name,
    Type: type,
    Qualifier: qualifier,
    Enable: enabled ? 1 : 0,
    ModTime: formatTime(modified),
  }
}

function layerResponse(name: string, { number, runtimes, status }: LayerVersion) {
  return {
    LayerName: name,
    LayerVersion: number,
    CompatibleRuntimes: runtimes,
    Status: status,
  }
}

function versionIn({ versions }: Pick<FunctionState, 'versions'>, name: string): Version {
  const version = versions.get(name)
  if (!version) throw new Error(`The model has no version ${name}.`)
  return version
}

function latestOf(fn: Pick<FunctionState, 'versions'>): Version {
  return versionIn(fn, '$LATEST')
}

function isTransient({ status }: Version): boolean {
  return /ing$/.test(status)
}

function isPublishing({ versions }: FunctionState): boolean {
  return [...versions.values()].some(({ status }) => status === 'Publishing')
}

/** Whether a transition of the function or one of its versions is in progress. */
function isBusy({ versions, provisioned }: FunctionState): boolean {
  return (
    [...versions.values()].some(isTransient) ||
    [...provisioned.values()].some(({ status }) => status === 'InProgress')
  )
}

function descriptionErrors(description = ''): string[] {
  return description.length > 1000 ? ['InvalidParameterValue*'] : []
}

function aliasNameErrors(name: string): string[] {
  return /^(\$DEFAULT|[A-Za-z][A-Za-z0-9_-]{0,63})$/.test(name) ? [] : ['InvalidParameterValue*']
}

function updateErrors(fn: FunctionState | undefined, publish: string | undefined): string[] {
  if (!fn) return []
  const forbidden = !['Active', 'UpdateFailed'].includes(latestOf(fn).status)
  return forbidden || (publish === 'TRUE' && isPublishing(fn)) ? ['FailedOperation*'] : []
}

/** The errors of calls that need an active function. */
function statusErrors(fn: FunctionState | undefined): string[] {
  return fn && !['Active', 'UpdateFailed'].includes(latestOf(fn).status) ? ['FailedOperation*'] : []
}

function publishedVersionErrors(fn: FunctionState | undefined, qualifier: string): string[] {
  if (!/^\d+$/.test(qualifier)) return ['InvalidParameterValue*']
  return fn && !fn.versions.has(qualifier) ? ['ResourceNotFound*'] : []
}

/** The additional versions of an alias. */
function additional(routing: RoutingConfig | undefined): string[] {
  return (routing?.AdditionalVersionWeights ?? []).map(({ Version }) => Version)
}

function routingErrors(main: string, routing: RoutingConfig | undefined): string[] {
  const weights = routing?.AdditionalVersionWeights ?? []
  const isWrong =
    additional(routing).includes(main) ||
    weights.length > 1 ||
    weights.some(({ Weight: w }) => w < 0 || w > 1)
  return isWrong ? ['InvalidParameterValue.AdditionalVersionWeights'] : []
}

/** The errors of an invocation: the version that runs must exist and be active. */
function invocationErrors(fn: FunctionState, qualifier: string): string[] {
  const alias = fn.aliases.get(qualifier)
  const [main = '', other] = alias
    ? [alias.version, ...additional(alias.routing)]
    : [qualifier === '$DEFAULT' ? '$LATEST' : qualifier]
  const weight = alias?.routing?.AdditionalVersionWeights?.[0]?.Weight ?? 0
  const version = fn.versions.get(other !== undefined && weight === 1 ? other : main)
  if (!version) return ['ResourceNotFound*', 'InvalidParameterValue*']
  return ['Active', 'UpdateFailed'].includes(version.status) ? [] : ['FailedOperation*']
}

function triggerIn(
  { triggers }: FunctionState,
  input: { readonly Type: string; readonly TriggerName: string; readonly Qualifier?: string | undefined },
): Trigger | undefined {
  return triggers.find(
    ({ type, name, qualifier }) =>
      type === input.Type && name === input.TriggerName && qualifier === (input.Qualifier ?? '$LATEST'),
  )
}

function isName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z0-9]$/.test(name)
}

function isJson(text: string): boolean {
  if (text === '') return true
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** One page of a list, from either end. */
function page<T>(
  items: readonly T[],
  { Offset = 0, Limit = 20 }: { readonly Offset?: number | undefined; readonly Limit?: number | undefined },
  reverse = false,
): T[] {
  return (reverse ? [...items].reverse() : items).slice(Offset, Offset + Limit)
}

/** Formats a time as in responses. */
function formatTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}
