import type * as api from '../../client-scf/src/index.js'
import type { LayerVersionSimple, RoutingConfig, Variable } from '../../client-scf/src/index.js'

// A small model of an account, written from the documentation: what each call changes and answers, or which errors it
// may get. It shares nothing with the emulator but the types of the calls.

/** The calls that the model knows. */
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

/** What a call must get: one of some errors, or an answer that has some members. */
export type Expected =
  /** Codes; one that ends with a star stands for all that begin so. */
  | { readonly refused: readonly string[] }
  | {
      readonly answer: object
      /** Takes from the answer what only the cloud can say. */
      readonly learn?: (requestId: string) => void
    }

/** The statuses that pass by themselves. */
export const kinds = [
  'function.Creating',
  'function.Updating',
  'function.Publishing',
  'function.Deleting',
  'layer.Publishing',
  'layer.Deleting',
  'provisionedConcurrency.InProgress',
  'asyncEvent.RUNNING',
] as const
export type Kind = (typeof kinds)[number]

/** How much the account may have: so little that sequences of calls reach it. */
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
  /** How it ended, 0 being well. */
  code: number
  /** Of an asynchronous function. */
  event?: { status: string; ended?: number }
}

interface Fn {
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

interface Space {
  readonly name: string
  description: string
  readonly created: number
  modified: number
  total: number | undefined
  readonly functions: Map<string, Fn>
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
  readonly spaces: Map<string, Space>
  readonly layers: Map<string, Layer>
}

/** A change of status that has begun. */
interface Pending {
  readonly until: number
  readonly of: unknown
  readonly end: () => void
}

export interface Account {
  /** In milliseconds since 1970. */
  now: number
  /** The changes of status that are to fail. */
  readonly failing: Kind[]
  /** Does a call, if it can be done, and tells what it gets. */
  expected<Name extends Action>(call: Call<Name>): Expected
  /** The RequestIds of a region's invocations, the latest first. */
  invocations(region: string): string[]
  /** Calls that read all there is in a region; none before it was called. */
  reading(region: string): Call[]
}

/** @param duration How long each status lasts that passes by itself, in milliseconds. */
export function createAccount(
  start: number,
  packages: readonly Package[],
  duration: Partial<Readonly<Record<Kind, number>>>,
): Account {
  const regions = new Map<string, Region>()
  const failing: Kind[] = []
  let pending: Pending[] = []
  let now = start

  function regionOf(name: string): Region {
    const existing = regions.get(name)
    if (existing) return existing
    const region = {
      spaces: new Map([['default', newSpace('default', '', now)]]),
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

  /** Begins a change of status, and ends it at once where that takes no time. */
  function begin(kind: Kind, of: unknown, end: (failed: boolean) => void): void {
    const order = failing.indexOf(kind)
    if (order >= 0) failing.splice(order, 1)
    const time = duration[kind] ?? 0
    if (time === 0) end(order >= 0)
    else pending.push({ until: now + time, of, end: () => end(order >= 0) })
  }

  // What calls are about, and the faults of those that are about nothing.

  type In = { readonly Namespace?: string | undefined; readonly FunctionName: string }

  const spaceFaults = (region: Region, name = 'default'): string[] =>
    region.spaces.has(name) ? [] : ['ResourceNotFound*', 'InvalidParameterValue*']

  function functionFaults(region: Region, input: In): string[] {
    const space = region.spaces.get(input.Namespace ?? 'default')
    if (!space) return spaceFaults(region, input.Namespace)
    if (space.functions.has(input.FunctionName)) return []
    return isName(input.FunctionName) ? ['ResourceNotFound*'] : ['ResourceNotFound*', 'InvalidParameter*']
  }

  /** The function of a call that has no fault so far. */
  function found(region: Region, { Namespace = 'default', FunctionName }: In): Fn {
    const fn = region.spaces.get(Namespace)?.functions.get(FunctionName)
    if (!fn) throw new Error(`The model has no function ${FunctionName}.`)
    return fn
  }

  const seek = (region: Region, { Namespace = 'default', FunctionName }: In): Fn | undefined =>
    region.spaces.get(Namespace)?.functions.get(FunctionName)

  // The arithmetic of concurrency.

  const provisionedMem = (fn: Fn): number =>
    sum([...fn.provisioned.values()].map((one) => one.requested * versionIn(fn, one.version).memorySize))

  const heldBy = (fn: Fn): number => fn.reserved ?? provisionedMem(fn)

  const heldIn = ({ functions }: Space): number => sum([...functions.values()].map(heldBy))

  /** The namespaces whose functions share memory with those of a namespace, and how much they share. */
  function pool(region: Region, space: Space): { total: number; held: number } {
    if (space.total !== undefined) return { total: space.total, held: heldIn(space) }
    const spaces = [...region.spaces.values()]
    return {
      total: limits.totalConcurrencyMem - sum(spaces.map(({ total }) => total ?? 0)),
      held: sum(spaces.filter(({ total }) => total === undefined).map(heldIn)),
    }
  }

  /** How many instances of a version a function can have more of. */
  function room(region: Region, space: Space, fn: Fn, version: Version): number {
    if (fn.reserved !== undefined) return Math.floor((fn.reserved - provisionedMem(fn)) / version.memorySize)
    const { total, held } = pool(region, space)
    const most = total - limits.unreservedMem
    const instances = sum([...fn.provisioned.values()].map(({ requested }) => requested))
    return Math.max(
      0,
      Math.min(Math.floor((most - held) / version.memorySize), Math.floor(most / 128) - instances),
    )
  }

  // Changes of status.

  function create(space: Space, fn: Fn, version: Version): void {
    space.functions.set(fn.name, fn)
    fn.versions.set('$LATEST', version)
    version.status = 'Creating'
    begin('function.Creating', fn, (failed) => {
      version.status = failed ? 'CreateFailed' : 'Active'
    })
  }

  function update(fn: Fn, change: Partial<Content>, publish: boolean): void {
    const version = latestOf(fn)
    const former = { ...version }
    Object.assign(version, change, { modified: now, status: 'Updating' })
    begin('function.Updating', fn, (failed) => {
      if (failed) Object.assign(version, former)
      version.status = failed ? 'UpdateFailed' : 'Active'
    })
    if (publish && version.status !== 'UpdateFailed') publishLatest(fn, version.description)
  }

  function publishLatest(fn: Fn, description: string): Version {
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
    begin('function.Publishing', fn, (failed) => {
      version.status = failed ? 'PublishFailed' : 'Active'
    })
    return version
  }

  function remove(space: Space, fn: Fn, version: Version): void {
    if (version.name === '$LATEST') pending = pending.filter(({ of }) => of !== fn)
    version.status = 'Deleting'
    begin('function.Deleting', fn, (failed) => {
      if (failed) {
        version.status = 'DeleteFailed'
      } else if (version.name === '$LATEST') {
        if (space.functions.get(fn.name) === fn) space.functions.delete(fn.name)
      } else {
        fn.versions.delete(version.name)
        fn.provisioned.delete(version.name)
        fn.triggers = fn.triggers.filter(({ qualifier }) => qualifier !== version.name)
      }
    })
  }

  // What functions are given.

  function contentFaults(
    region: Region,
    input: Pick<
      api.UpdateFunctionConfigurationRequest,
      'MemorySize' | 'Timeout' | 'Environment' | 'Layers' | 'Description'
    >,
  ): string[] {
    const { MemorySize = 128, Timeout = 3, Environment, Layers = [], Description = '' } = input
    const faults: string[] = []
    if (MemorySize !== 64 && (MemorySize % 128 !== 0 || MemorySize < 128 || MemorySize > 3072)) {
      faults.push('InvalidParameterValue.Memory*', 'LimitExceeded.Memory')
    }
    if (Timeout < 1 || Timeout > 900) faults.push('InvalidParameterValue*', 'LimitExceeded.Timeout')
    if (Environment?.Variables?.some(({ Key = '' }) => /^(SCF|QCLOUD|TENCENTCLOUD)_/.test(Key))) {
      faults.push('InvalidParameterValue.EnvironmentSystemProtect')
    }
    faults.push(...descriptionFaults(Description))
    if (Layers.length > limits.layersOfFunction) faults.push('InvalidParameterValue*', 'LimitExceeded*')
    if (new Set(Layers.map(({ LayerName }) => LayerName)).size < Layers.length) {
      faults.push('InvalidParameterValue*')
    }
    if (!Layers.every((layer) => isUsable(region, layer))) faults.push('ResourceNotFound.Layer*')
    return faults
  }

  const isUsable = (region: Region, { LayerName, LayerVersion }: LayerVersionSimple): boolean =>
    region.layers.get(LayerName)?.versions.get(LayerVersion)?.status === 'Active'

  const sizeOf = (zipFile: string | undefined): number =>
    packages.find(({ ZipFile }) => ZipFile === zipFile)?.size ?? 0

  const isPackage = (zipFile: string | undefined): boolean =>
    packages.some(({ ZipFile }) => ZipFile === zipFile)

  /** The faults of the versions that an alias leads to. */
  function targetFaults(fn: Fn, main: string, routing: RoutingConfig | undefined): string[] {
    const faults: string[] = []
    if (latestOf(fn).status === 'Deleting') faults.push('FailedOperation*')
    for (const name of [main, ...additional(routing)]) {
      const version = fn.versions.get(name)
      if (!version) faults.push('ResourceNotFound*')
      else if (!['Active', 'Updating', 'UpdateFailed'].includes(version.status))
        faults.push('FailedOperation*')
    }
    return faults
  }

  function aliasesOf(fn: Fn): Alias[] {
    const chosen = fn.aliases.get('$DEFAULT')
    const own = [...fn.aliases.values()].filter(({ name }) => name !== '$DEFAULT')
    return [chosen ?? { name: '$DEFAULT', version: '$LATEST', description: '', routing: undefined }, ...own]
  }

  /** The version that a qualifier names, of an alias the main one; undefined where there is none. */
  function qualified(fn: Fn, qualifier: string): Version | undefined {
    const alias = aliasesOf(fn).find(({ name }) => name === qualifier)
    return fn.versions.get(alias?.version ?? qualifier)
  }

  const leadingTo = (fn: Fn, version: string): Alias[] =>
    aliasesOf(fn).filter((alias) => [alias.version, ...additional(alias.routing)].includes(version))

  const eventsOf = (fn: Fn): Invocation[] =>
    fn.invocations.filter(
      ({ event }) =>
        event && (event.ended === undefined || event.status === 'RUNNING' || event.ended + threeDays >= now),
    )

  const rules: {
    readonly [Name in Action]: (input: Inputs[Name], region: Region, name: string) => Expected
  } = {
    CreateNamespace({ Namespace: name, Description: description = '' }, { spaces }) {
      const faults = descriptionFaults(description)
      if (!/^[A-Za-z0-9_-]{1,30}$/.test(name)) faults.push('InvalidParameterValue*')
      if (name === 'default') faults.push('InvalidParameterValue.DefaultNamespace')
      else if (spaces.has(name)) faults.push('ResourceInUse.Namespace')
      if (spaces.size >= limits.namespaces) faults.push('LimitExceeded.Namespace')
      return outcome(faults, () => {
        spaces.set(name, newSpace(name, description, now))
      })
    },

    UpdateNamespace({ Namespace: name, Description: description }, region) {
      return outcome([...spaceFaults(region, name), ...descriptionFaults(description)], () => {
        const space = region.spaces.get(name)
        if (space) Object.assign(space, { description, modified: now })
      })
    },

    DeleteNamespace({ Namespace: name }, region) {
      const faults = spaceFaults(region, name)
      if (name === 'default') faults.push('FailedOperation.DeleteNamespace')
      if (region.spaces.get(name)?.functions.size) faults.push('ResourceInUse.Namespace')
      return outcome(faults, () => {
        region.spaces.delete(name)
      })
    },

    ListNamespaces({ Orderby, Order, SearchKey: [search] = [], ...part }, { spaces }) {
      const all = [...spaces.values()].filter(({ name }) => !search || name.includes(search.Value))
      if (Orderby === 'Name') all.sort((a, b) => (a.name < b.name ? -1 : 1))
      if (Orderby === 'Updatetime') all.sort((a, b) => a.modified - b.modified)
      const Namespaces = slice(all, part, Order === 'DESC').map((space) => ({
        Name: space.name,
        Description: space.description,
        AddTime: written(space.created),
        ModTime: written(space.modified),
      }))
      return { answer: { Namespaces, TotalCount: all.length } }
    },

    GetAccount(_, { spaces }) {
      const all = [...spaces.values()]
      const quotas = all.flatMap(({ total }) => total ?? [])
      const Namespace = all.map((space) => ({
        Namespace: space.name,
        Functions: [...space.functions.keys()],
        FunctionsCount: space.functions.size,
        TotalConcurrencyMem: space.total ?? null,
        TotalAllocatedConcurrencyMem: heldIn(space),
        TotalAllocatedProvisionedMem: sum([...space.functions.values()].map(provisionedMem)),
      }))
      return {
        answer: {
          AccountUsage: {
            NamespacesCount: all.length,
            Namespace,
            TotalConcurrencyMem: limits.totalConcurrencyMem,
            TotalAllocatedConcurrencyMem: sum(all.map(heldIn)),
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
      const faults = [...spaceFaults(region, input.Namespace), ...contentFaults(region, input)]
      const space = region.spaces.get(input.Namespace ?? 'default')
      if (!isName(name)) faults.push('InvalidParameterValue.FunctionName')
      if (Code.ZipFile === undefined && Code.CosBucketName === undefined) faults.push('*.Code')
      if (Code.ZipFile !== undefined && !isPackage(Code.ZipFile))
        faults.push('InvalidParameterValue.ZipFile*')
      if (space?.functions.has(name)) faults.push('ResourceInUse*')
      if (space && space.functions.size >= limits.functions) faults.push('LimitExceeded.Function')
      return outcome(faults, () => {
        const fn = newFunction(name, Type, AsyncRunEnable === 'TRUE', now)
        const version = newVersion(sizeOf(Code.ZipFile), input.Runtime ?? 'Python2.7', now)
        Object.assign(version, contentOf(input))
        if (space) create(space, fn, version)
      })
    },

    UpdateFunctionCode(input, region) {
      const { ZipFile, Publish } = input
      const faults = functionFaults(region, input)
      if (ZipFile === undefined) faults.push('*.Code')
      else if (!isPackage(ZipFile)) faults.push('InvalidParameterValue.*')
      faults.push(...updateFaults(seek(region, input), Publish))
      return outcome(faults, () =>
        update(found(region, input), { codeSize: sizeOf(ZipFile) }, Publish === 'TRUE'),
      )
    },

    UpdateFunctionConfiguration(input, region) {
      const { Publish } = input
      const faults = [...functionFaults(region, input), ...contentFaults(region, input)]
      faults.push(...updateFaults(seek(region, input), Publish))
      return outcome(faults, () => update(found(region, input), contentOf(input), Publish === 'TRUE'))
    },

    CopyFunction(input, region, here) {
      const { NewFunctionName: name, TargetRegion = here, TargetNamespace = 'default' } = input
      const { Override = false, CopyConfiguration = true, Description } = input
      const faults = [...functionFaults(region, input), ...descriptionFaults(Description)]
      const target = regionOf(TargetRegion)
      const space = target.spaces.get(TargetNamespace)
      const source = seek(region, input)
      const replaced = space?.functions.get(name)
      if (!isName(name)) faults.push('InvalidParameterValue.FunctionName')
      if (!space) faults.push('ResourceNotFound.Namespace')
      if (source && !['Active', 'UpdateFailed'].includes(latestOf(source).status)) {
        faults.push('FailedOperation.Copy*')
      }
      if (source?.asynchronous && !CopyConfiguration) faults.push('FailedOperation.CopyAsyncRun')
      if (source && CopyConfiguration && !latestOf(source).layers.every((one) => isUsable(target, one))) {
        faults.push('FailedOperation.Copy*')
      }
      if (replaced && !Override) faults.push('ResourceInUse.FunctionName')
      if (replaced && Override && (replaced === source || isBusy(replaced)))
        faults.push('FailedOperation.Copy*')
      if (space && !replaced && space.functions.size >= limits.functions)
        faults.push('LimitExceeded.Function')
      return outcome(faults, () => {
        const { type, asynchronous, ...fn } = found(region, input)
        const original = latestOf(fn)
        const version = {
          ...newVersion(original.codeSize, original.runtime, now),
          ...(CopyConfiguration && contentOf(described(original))),
          ...(Description !== undefined && { description: Description }),
        }
        if (replaced) pending = pending.filter(({ of }) => of !== replaced)
        space?.functions.delete(name)
        if (space) create(space, newFunction(name, type, CopyConfiguration && asynchronous, now), version)
      })
    },

    DeleteFunction(input, region) {
      const { Namespace = 'default', Qualifier = '$LATEST' } = input
      const faults = functionFaults(region, input)
      const space = region.spaces.get(Namespace)
      const fn = seek(region, input)
      if (fn && input.Qualifier === undefined) {
        if (isBusy(fn)) faults.push('FailedOperation*')
      } else if (fn) {
        const version = fn.versions.get(Qualifier)
        if (!/^\d+$/.test(Qualifier)) faults.push('InvalidParameterValue.Qualifier')
        if (!version) faults.push('ResourceNotFound*')
        if (latestOf(fn).status === 'Deleting' || (version && isPassing(version)))
          faults.push('FailedOperation*')
        if (fn.provisioned.get(Qualifier)?.status === 'InProgress') {
          faults.push('FailedOperation.ProvisionedInProgress')
        }
        if (leadingTo(fn, Qualifier).length > 0) faults.push('UnsupportedOperation.AliasBind')
      }
      return outcome(faults, () => {
        if (space) remove(space, found(region, input), versionIn(found(region, input), Qualifier))
      })
    },

    GetFunction(input, region) {
      const { Qualifier = '$LATEST' } = input
      const faults = functionFaults(region, input)
      const fn = seek(region, input)
      const version = fn && qualified(fn, Qualifier)
      if (fn && !version) faults.push('ResourceNotFound*', 'InvalidParameterValue.Qualifier')
      if (!fn || !version || faults.length > 0) return { refused: faults }
      return {
        answer: {
          FunctionName: fn.name,
          FunctionVersion: version.name,
          Qualifier,
          Namespace: input.Namespace ?? 'default',
          ...described(version),
          CodeSize: version.codeSize,
          Runtime: version.runtime,
          Type: fn.type,
          Status: version.status,
          AddTime: written(fn.created),
          ModTime: written(version.modified),
          Layers: version.layers,
          AsyncRunEnable: fn.asynchronous ? 'TRUE' : 'FALSE',
          Triggers: fn.triggers.map(({ name, qualifier }) => ({ TriggerName: name, Qualifier: qualifier })),
        },
      }
    },

    ListFunctions({ Namespace = 'default', SearchKey = '', Order, Orderby, ...part }, region) {
      const space = region.spaces.get(Namespace)
      if (!space) return { refused: spaceFaults(region, Namespace) }
      const all = [...space.functions.values()].filter(({ name }) => name.includes(SearchKey))
      if (Orderby === 'FunctionName') all.sort((a, b) => (a.name < b.name ? -1 : 1))
      if (Orderby === 'ModTime') all.sort((a, b) => latestOf(a).modified - latestOf(b).modified)
      const Functions = slice(all, part, Order === 'DESC').map((fn) => ({
        FunctionName: fn.name,
        Namespace,
        Description: latestOf(fn).description,
        Runtime: latestOf(fn).runtime,
        Type: fn.type,
        Status: latestOf(fn).status,
        AddTime: written(fn.created),
        ModTime: written(latestOf(fn).modified),
        TotalProvisionedConcurrencyMem: provisionedMem(fn),
        ReservedConcurrencyMem: fn.reserved ?? null,
      }))
      return { answer: { Functions, TotalCount: all.length } }
    },

    PublishVersion(input, region) {
      const faults = [...functionFaults(region, input), ...descriptionFaults(input.Description)]
      const fn = seek(region, input)
      if (fn && (latestOf(fn).status !== 'Active' || isPublishing(fn))) faults.push('FailedOperation*')
      if (faults.length > 0) return { refused: faults }
      const source = latestOf(found(region, input))
      const version = publishLatest(found(region, input), input.Description ?? source.description)
      return {
        answer: {
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
      const faults = functionFaults(region, input)
      if (faults.length > 0) return { refused: faults }
      const all = [...found(region, input).versions.values()]
      const [latest, ...published] = all
      // By number, where the last is what will be the next.
      const inOrder = latest ? [...published, latest] : []
      const shown = OrderBy
        ? slice(all, input, Order === 'DESC')
        : slice(inOrder, input, (Order ?? 'DESC') === 'DESC')
      return {
        answer: {
          FunctionVersion: shown.map(({ name }) => name),
          Versions: shown.map((version) => ({
            Version: version.name,
            Description: version.description,
            AddTime: written(version.created),
            ModTime: written(version.modified),
            Status: version.status,
          })),
          TotalCount: all.length,
        },
      }
    },

    CreateAlias(input, region) {
      const { Name: name, FunctionVersion: version, RoutingConfig: routing, Description = '' } = input
      const faults = [...functionFaults(region, input), ...descriptionFaults(Description)]
      const fn = seek(region, input)
      faults.push(...aliasNameFaults(name))
      if (name === '$DEFAULT') faults.push('InvalidParameterValue*')
      if (fn?.aliases.has(name)) faults.push('ResourceInUse.Alias')
      if (fn && aliasesOf(fn).length > limits.aliases) faults.push('LimitExceeded.Alias')
      faults.push(...routingFaults(version, routing))
      if (fn) faults.push(...targetFaults(fn, version, routing))
      return outcome(faults, () => {
        fn?.aliases.set(name, { name, version, description: Description, routing })
      })
    },

    UpdateAlias(input, region) {
      const { Name: name, FunctionVersion: version, RoutingConfig: routing } = input
      const faults = [...functionFaults(region, input), ...descriptionFaults(input.Description)]
      const fn = seek(region, input)
      const alias = fn && aliasesOf(fn).find((one) => one.name === name)
      faults.push(...aliasNameFaults(name))
      if (fn && !alias) faults.push('ResourceNotFound*')
      faults.push(...routingFaults(version, routing))
      if (fn) faults.push(...targetFaults(fn, version, routing))
      return outcome(faults, () => {
        const description = input.Description ?? alias?.description ?? ''
        fn?.aliases.set(name, { name, version, description, routing })
      })
    },

    DeleteAlias(input, region) {
      const { Name: name } = input
      const faults = functionFaults(region, input)
      const fn = seek(region, input)
      faults.push(...aliasNameFaults(name))
      if (name === '$DEFAULT') faults.push('InvalidParameterValue*')
      else if (fn && !fn.aliases.has(name)) faults.push('ResourceNotFound*')
      if (fn?.triggers.some(({ qualifier }) => qualifier === name)) faults.push('FailedOperation.DeleteAlias')
      return outcome(faults, () => {
        fn?.aliases.delete(name)
      })
    },

    GetAlias(input, region) {
      const faults = functionFaults(region, input)
      const fn = seek(region, input)
      const alias = fn && aliasesOf(fn).find(({ name }) => name === input.Name)
      faults.push(...aliasNameFaults(input.Name))
      if (fn && !alias) faults.push('ResourceNotFound*')
      return alias ? { answer: describedAlias(alias) } : { refused: faults }
    },

    ListAliases(input, region) {
      const faults = functionFaults(region, input)
      if (faults.length > 0) return { refused: faults }
      const { FunctionVersion: version, Offset = '0', Limit = '20' } = input
      const fn = found(region, input)
      const all = version === undefined ? aliasesOf(fn) : leadingTo(fn, version)
      const shown = slice(all, { Offset: Number(Offset), Limit: Number(Limit) })
      return { answer: { Aliases: shown.map(describedAlias), TotalCount: all.length } }
    },

    CreateTrigger(input, region) {
      const { TriggerName: name, Type: type, Qualifier: qualifier = '$LATEST', Enable } = input
      const faults = [...functionFaults(region, input), ...unsteadyFaults(seek(region, input))]
      const fn = seek(region, input)
      if (type === 'timer' && !/^0 \d+ \* \* \* \* \*$/.test(input.TriggerDesc ?? '')) {
        faults.push('InvalidParameterValue.TriggerDesc')
      }
      if (fn && !qualified(fn, qualifier)) faults.push('ResourceNotFound*', 'InvalidParameterValue*')
      if (fn?.type === 'HTTP' && type !== 'apigw') faults.push('UnsupportedOperation.Trigger')
      const same = fn?.triggers.filter((trigger) => trigger.type === type) ?? []
      if (same.some((trigger) => trigger.name === name)) faults.push('ResourceInUse*')
      if (same.length >= limits.triggersOfType) faults.push('LimitExceeded.Trigger')
      if (faults.length > 0) return { refused: faults }
      const trigger = { name, type, qualifier, enabled: Enable === 'OPEN', modified: now }
      fn?.triggers.push(trigger)
      return { answer: { TriggerInfo: describedTrigger(trigger) } }
    },

    UpdateTriggerStatus(input, region) {
      const faults = [...functionFaults(region, input), ...unsteadyFaults(seek(region, input))]
      const fn = seek(region, input)
      const trigger = fn && triggerIn(fn, input)
      const enabled = input.Enable === 'OPEN'
      if (fn && !trigger) faults.push('ResourceNotFound*', 'InvalidParameterValue*')
      if (trigger?.enabled === enabled) faults.push('FailedOperation.UpdateTriggerStatus')
      return outcome(faults, () => {
        if (trigger) Object.assign(trigger, { enabled, modified: now })
      })
    },

    DeleteTrigger(input, region) {
      const faults = [...functionFaults(region, input), ...unsteadyFaults(seek(region, input))]
      const fn = seek(region, input)
      const trigger = fn && triggerIn(fn, input)
      if (fn && !trigger) faults.push('ResourceNotFound*', 'InvalidParameterValue*')
      return outcome(faults, () => {
        if (fn) fn.triggers = fn.triggers.filter((one) => one !== trigger)
      })
    },

    ListTriggers({ Order = 'DESC', OrderBy, ...input }, region) {
      const faults = functionFaults(region, input)
      if (faults.length > 0) return { refused: faults }
      const all = [...found(region, input).triggers]
      // They are in the order of their creation.
      if (OrderBy !== 'add_time') all.sort((a, b) => a.modified - b.modified)
      const shown = slice(all, input, Order === 'DESC')
      return { answer: { Triggers: shown.map(describedTrigger), TotalCount: all.length } }
    },

    PublishLayerVersion({ LayerName: name, CompatibleRuntimes: runtimes, Content }, { layers }) {
      const layer = layers.get(name) ?? { name, last: 0, versions: new Map<number, LayerVersion>() }
      const faults = isPackage(Content.ZipFile) ? [] : ['InvalidParameterValue*']
      const others = [...layers.values()].filter(({ versions }) => versions.size > 0)
      if (layer.versions.size === 0 && others.length >= limits.layers) faults.push('LimitExceeded*')
      if (layer.versions.size >= limits.versionsOfLayer) faults.push('LimitExceeded.LayerVersions')
      if (faults.length > 0) return { refused: faults }
      layer.last += 1
      layers.set(name, layer)
      const version: LayerVersion = { number: layer.last, runtimes, status: 'Publishing' }
      layer.versions.set(version.number, version)
      begin('layer.Publishing', layer, (failed) => {
        version.status = failed ? 'PublishFailed' : 'Active'
      })
      return { answer: { LayerVersion: version.number } }
    },

    DeleteLayerVersion({ LayerName: name, LayerVersion: number }, { layers, spaces }) {
      const layer = layers.get(name)
      const version = layer?.versions.get(number)
      const faults = version ? [] : ['ResourceNotFound*']
      if (version && ['Publishing', 'Deleting'].includes(version.status)) faults.push('FailedOperation*')
      const functions = [...spaces.values()].flatMap((space) => [...space.functions.values()])
      const deployed = functions
        .flatMap((fn) => [...fn.versions.values()])
        .filter(({ status }) => ['Creating', 'Updating', 'Publishing'].includes(status))
      const uses = (one: LayerVersionSimple) => one.LayerName === name && one.LayerVersion === number
      if (deployed.some((one) => one.layers.some(uses))) faults.push('ResourceInUse.LayerVersion')
      return outcome(faults, () => {
        if (!version) return
        version.status = 'Deleting'
        begin('layer.Deleting', layer, (failed) => {
          if (failed) version.status = 'DeleteFailed'
          else layer?.versions.delete(number)
        })
      })
    },

    GetLayerVersion({ LayerName: name, LayerVersion: number }, { layers }) {
      const version = layers.get(name)?.versions.get(number)
      if (!version) return { refused: ['ResourceNotFound*'] }
      return { answer: describedLayer(name, version) }
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
      const Layers = slice(fitting, part).map(({ name, newest }) => describedLayer(name, newest))
      return { answer: { Layers, TotalCount: fitting.length } }
    },

    ListLayerVersions({ LayerName: name }, { layers }) {
      const versions = [...(layers.get(name)?.versions.values() ?? [])].reverse()
      if (versions.length === 0) return { refused: ['ResourceNotFound*'] }
      return { answer: { LayerVersions: versions.map((version) => describedLayer(name, version)) } }
    },

    PutReservedConcurrencyConfig({ ReservedConcurrencyMem: mem, ...input }, region) {
      const faults = functionFaults(region, input)
      const fn = seek(region, input)
      const space = region.spaces.get(input.Namespace ?? 'default')
      if (mem < 0) faults.push('InvalidParameterValue')
      if (fn && latestOf(fn).status !== 'Active') faults.push('FailedOperation*')
      if (fn && mem < provisionedMem(fn)) faults.push('FailedOperation.ProvisionedExceedReserved')
      if (fn && space && mem > 0) {
        const { total, held } = pool(region, space)
        if (held - heldBy(fn) + mem > total - limits.unreservedMem) {
          faults.push('LimitExceeded.FunctionReservedConcurrencyMemory')
        }
      }
      return outcome(faults, () => {
        found(region, input).reserved = mem
      })
    },

    GetReservedConcurrencyConfig(input, region) {
      const faults = functionFaults(region, input)
      if (faults.length > 0) return { refused: faults }
      return { answer: { ReservedMem: found(region, input).reserved ?? null } }
    },

    DeleteReservedConcurrencyConfig(input, region) {
      return outcome(functionFaults(region, input), () => {
        found(region, input).reserved = undefined
      })
    },

    PutProvisionedConcurrencyConfig(input, region) {
      const { Qualifier, VersionProvisionedConcurrencyNum: requested } = input
      const faults = [...functionFaults(region, input), ...publishedFaults(seek(region, input), Qualifier)]
      const fn = seek(region, input)
      const space = region.spaces.get(input.Namespace ?? 'default')
      const version = fn?.versions.get(Qualifier)
      const existing = fn?.provisioned.get(Qualifier)
      if (requested < 0) faults.push('InvalidParameterValue')
      if (version && version.status !== 'Active') faults.push('FailedOperation*')
      if (fn && latestOf(fn).status === 'Deleting') faults.push('FailedOperation*')
      if (existing?.status === 'InProgress') faults.push('FailedOperation.ProvisionedInProgress')
      if (
        fn &&
        space &&
        version &&
        requested > (existing?.requested ?? 0) + room(region, space, fn, version)
      ) {
        faults.push('FailedOperation.ProvisionedExceed*', 'LimitExceeded.Function*')
      }
      return outcome(faults, () => {
        const kept = Math.min(existing?.available ?? 0, requested)
        const one = { version: Qualifier, requested, available: kept, status: 'InProgress' }
        fn?.provisioned.set(Qualifier, one)
        begin('provisionedConcurrency.InProgress', fn, (failed) => {
          if (failed) one.status = 'Failed'
          else Object.assign(one, { status: 'Done', available: requested })
        })
      })
    },

    GetProvisionedConcurrencyConfig(input, region) {
      const faults = functionFaults(region, input)
      const { Qualifier } = input
      if (Qualifier !== undefined) faults.push(...publishedFaults(seek(region, input), Qualifier))
      const space = region.spaces.get(input.Namespace ?? 'default')
      if (faults.length > 0 || !space) return { refused: faults }
      const fn = found(region, input)
      const Allocated = [...fn.provisioned.values()]
        .filter(({ version }) => Qualifier === undefined || version === Qualifier)
        .map(({ version, requested, available, status }) => ({
          Qualifier: version,
          AllocatedProvisionedConcurrencyNum: requested,
          AvailableProvisionedConcurrencyNum: available,
          Status: status,
        }))
      const UnallocatedConcurrencyNum = room(region, space, fn, versionIn(fn, Qualifier ?? '$LATEST'))
      return { answer: { Allocated, UnallocatedConcurrencyNum } }
    },

    DeleteProvisionedConcurrencyConfig(input, region) {
      const fn = seek(region, input)
      const faults = [...functionFaults(region, input), ...publishedFaults(fn, input.Qualifier)]
      if (fn?.provisioned.get(input.Qualifier)?.status === 'InProgress') {
        faults.push('FailedOperation.ProvisionedInProgress')
      }
      return outcome(faults, () => {
        fn?.provisioned.delete(input.Qualifier)
      })
    },

    PutTotalConcurrencyConfig({ TotalConcurrencyMem: mem, Namespace = 'default' }, region) {
      const faults = spaceFaults(region, Namespace)
      const space = region.spaces.get(Namespace)
      if (mem < 0) faults.push('InvalidParameterValue')
      if (mem > limits.totalConcurrencyMem) faults.push('LimitExceeded.TotalConcurrencyMemory')
      if (space && mem < heldIn(space) + limits.unreservedMem) {
        faults.push('FailedOperation.ReservedExceedTotal')
      }
      const others = [...region.spaces.values()].filter((one) => one !== space)
      const left = limits.totalConcurrencyMem - mem - sum(others.map(({ total }) => total ?? 0))
      const held = sum(others.filter(({ total }) => total === undefined).map(heldIn))
      if (left < 0 || (held > 0 && left < held + limits.unreservedMem)) {
        faults.push('LimitExceeded.UserTotalConcurrencyMemory')
      }
      return outcome(faults, () => {
        if (space) space.total = mem
      })
    },

    UpdateFunctionEventInvokeConfig({ AsyncTriggerConfig: { RetryConfig, MsgTTL }, ...input }, region) {
      const [{ RetryNum } = { RetryNum: -1 }] = RetryConfig
      const faults = functionFaults(region, input)
      const fn = seek(region, input)
      if (RetryNum < 0) faults.push('InvalidParameterValue.AsyncTriggerConfig')
      if (RetryNum > limits.retryNum) faults.push('LimitExceeded.RetryNum')
      if (MsgTTL < limits.minMsgTTL) faults.push('InvalidParameterValue.AsyncTriggerConfig')
      if (MsgTTL > limits.maxMsgTTL) faults.push('LimitExceeded.MsgTTL')
      if (fn && latestOf(fn).status !== 'Active') faults.push('FailedOperation*')
      if (fn?.asynchronous && RetryNum !== 0) faults.push('UnsupportedOperation*')
      return outcome(faults, () => {
        found(region, input).retries = { RetryNum, MsgTTL }
      })
    },

    GetFunctionEventInvokeConfig(input, region) {
      const faults = functionFaults(region, input)
      const fn = seek(region, input)
      if (fn && latestOf(fn).status !== 'Active') faults.push('FailedOperation*')
      if (faults.length > 0) return { refused: faults }
      const { RetryNum, MsgTTL } = found(region, input).retries
      return { answer: { AsyncTriggerConfig: { RetryConfig: [{ RetryNum }, {}], MsgTTL } } }
    },

    Invoke(input, region) {
      const { ClientContext = '', InvocationType, Qualifier = '$LATEST' } = input
      const faults = functionFaults(region, input)
      const fn = seek(region, input)
      if (!isJson(ClientContext)) faults.push('InvalidParameterValue.Param')
      if (fn?.type === 'HTTP') faults.push('InvalidParameterValue*')
      if (fn) faults.push(...invokableFaults(fn, Qualifier))
      if (!fn || faults.length > 0) return { refused: faults }
      const waits = InvocationType !== 'Event'
      const code = fn.reserved === 0 ? 432 : 0
      const started = now
      const learn = (requestId: string) => {
        const invocation: Invocation = { requestId, started, code }
        fn.invocations = [...fn.invocations, invocation].slice(-limits.invocations)
        if (waits || !fn.asynchronous) return
        const event: Invocation['event'] = { status: 'RUNNING' }
        invocation.event = event
        begin('asyncEvent.RUNNING', fn, (failed) => {
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
      return { answer: { Result }, learn }
    },

    GetFunctionLogs(input, region) {
      const { FunctionName = '', Namespace = 'default' } = input
      const faults = functionFaults(region, { FunctionName, Namespace })
      if (faults.length > 0) return { refused: faults }
      const { name, invocations } = found(region, { FunctionName, Namespace })
      const Data = [...invocations].reverse().map(({ requestId, started, code, event }) => ({
        FunctionName: name,
        RequestId: requestId,
        RetCode: event?.status === 'RUNNING' ? 0 : code,
        InvokeFinished: event?.status === 'RUNNING' ? 0 : 1,
        StartTime: written(started),
      }))
      return { answer: { TotalCount: Data.length, Data } }
    },

    ListAsyncEvents({ Status: statuses = [], ...input }, region) {
      const faults = functionFaults(region, input)
      if (faults.length > 0) return { refused: faults }
      const all = eventsOf(found(region, input)).filter(
        ({ event }) => statuses.length === 0 || (event && statuses.some((one) => one === event.status)),
      )
      const EventList = slice(all, input, true).map(({ requestId, event }) => ({
        InvokeRequestId: requestId,
        Status: event?.status,
      }))
      return { answer: { TotalCount: all.length, EventList } }
    },

    GetAsyncEventStatus({ InvokeRequestId }, { spaces }) {
      const all = [...spaces.values()].flatMap((space) => [...space.functions.values()]).flatMap(eventsOf)
      const one = all.find(({ requestId }) => requestId === InvokeRequestId)
      if (!one) return { refused: ['ResourceNotFound.AsyncEvent'] }
      return { answer: { Result: { InvokeRequestId, Status: one.event?.status } } }
    },

    TerminateAsyncEvent({ InvokeRequestId, ...input }, region) {
      const faults = functionFaults(region, input)
      const fn = seek(region, input)
      const one = fn && eventsOf(fn).find(({ requestId }) => requestId === InvokeRequestId)
      if (fn && !one) faults.push('ResourceNotFound.AsyncEvent')
      if (one?.event && one.event.status !== 'RUNNING') faults.push('FailedOperation.AsyncEventStatus')
      return outcome(faults, () => {
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
    expected({ action, input, region }) {
      settle()
      return rules[action](input, regionOf(region), region)
    },
    invocations(region) {
      const functions = [...regionOf(region).spaces.values()].flatMap((space) => [
        ...space.functions.values(),
      ])
      const all = functions.flatMap((fn) => fn.invocations)
      return all.sort((a, b) => b.started - a.started).map(({ requestId }) => requestId)
    },
    reading(region) {
      const touched = regions.get(region)
      if (!touched) return []
      const { spaces, layers } = touched
      const call = <Name extends Action>(action: Name, input: Inputs[Name]): Call<Name> => ({
        action,
        input,
        region,
      })
      settle()
      function ofFunction(Namespace: string, fn: Fn): Call[] {
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
        ...[...spaces.values()].flatMap((space) => [
          call('ListFunctions', { Namespace: space.name }),
          ...[...space.functions.values()].flatMap((fn) => ofFunction(space.name, fn)),
        ]),
      ]
    },
  }
}

const threeDays = 3 * 24 * 3600 * 1000

/** Does a call that has no faults and answers nothing but a RequestId. */
function outcome(faults: readonly string[], change: () => void): Expected {
  if (faults.length > 0) return { refused: faults }
  change()
  return { answer: {} }
}

function newSpace(name: string, description: string, now: number): Space {
  return {
    name,
    description,
    created: now,
    modified: now,
    total: undefined,
    functions: new Map(),
  }
}

function newFunction(name: string, type: string, asynchronous: boolean, now: number): Fn {
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

/** What a call says of a function's configuration. */
function contentOf(input: Configuration): Partial<Content> {
  return {
    ...(input.Description !== undefined && { description: input.Description }),
    ...(input.MemorySize !== undefined && { memorySize: input.MemorySize }),
    ...(input.Timeout !== undefined && { timeout: input.Timeout }),
    ...(input.Environment?.Variables && { environment: input.Environment.Variables }),
    ...(input.Layers && { layers: input.Layers }),
  }
}

function described({ description, memorySize, timeout, environment, layers }: Version) {
  return {
    Description: description,
    MemorySize: memorySize,
    Timeout: timeout,
    Environment: { Variables: [...environment] },
    Layers: [...layers],
  }
}

function describedAlias({ name, version, description, routing }: Alias) {
  return {
    Name: name,
    FunctionVersion: version,
    Description: description,
    RoutingConfig: { AdditionalVersionWeights: routing?.AdditionalVersionWeights ?? [] },
  }
}

function describedTrigger({ name, type, qualifier, enabled, modified }: Trigger) {
  return {
    TriggerName: name,
    Type: type,
    Qualifier: qualifier,
    Enable: enabled ? 1 : 0,
    ModTime: written(modified),
  }
}

function describedLayer(name: string, { number, runtimes, status }: LayerVersion) {
  return {
    LayerName: name,
    LayerVersion: number,
    CompatibleRuntimes: runtimes,
    Status: status,
  }
}

function versionIn({ versions }: Pick<Fn, 'versions'>, name: string): Version {
  const version = versions.get(name)
  if (!version) throw new Error(`The model has no version ${name}.`)
  return version
}

function latestOf(fn: Pick<Fn, 'versions'>): Version {
  return versionIn(fn, '$LATEST')
}

function isPassing({ status }: Version): boolean {
  return /ing$/.test(status)
}

function isPublishing({ versions }: Fn): boolean {
  return [...versions.values()].some(({ status }) => status === 'Publishing')
}

/** Whether anything of a function is being changed. */
function isBusy({ versions, provisioned }: Fn): boolean {
  return (
    [...versions.values()].some(isPassing) ||
    [...provisioned.values()].some(({ status }) => status === 'InProgress')
  )
}

function descriptionFaults(description = ''): string[] {
  return description.length > 1000 ? ['InvalidParameterValue*'] : []
}

function aliasNameFaults(name: string): string[] {
  return /^(\$DEFAULT|[A-Za-z][A-Za-z0-9_-]{0,63})$/.test(name) ? [] : ['InvalidParameterValue*']
}

function updateFaults(fn: Fn | undefined, publish: string | undefined): string[] {
  if (!fn) return []
  const forbidden = !['Active', 'UpdateFailed'].includes(latestOf(fn).status)
  return forbidden || (publish === 'TRUE' && isPublishing(fn)) ? ['FailedOperation*'] : []
}

/** The faults of calls that only a function takes which is whole and at rest. */
function unsteadyFaults(fn: Fn | undefined): string[] {
  return fn && !['Active', 'UpdateFailed'].includes(latestOf(fn).status) ? ['FailedOperation*'] : []
}

function publishedFaults(fn: Fn | undefined, qualifier: string): string[] {
  if (!/^\d+$/.test(qualifier)) return ['InvalidParameterValue*']
  return fn && !fn.versions.has(qualifier) ? ['ResourceNotFound*'] : []
}

/** The versions besides the main one. */
function additional(routing: RoutingConfig | undefined): string[] {
  return (routing?.AdditionalVersionWeights ?? []).map(({ Version }) => Version)
}

function routingFaults(main: string, routing: RoutingConfig | undefined): string[] {
  const weights = routing?.AdditionalVersionWeights ?? []
  const isWrong =
    additional(routing).includes(main) ||
    weights.length > 1 ||
    weights.some(({ Weight: w }) => w < 0 || w > 1)
  return isWrong ? ['InvalidParameterValue.AdditionalVersionWeights'] : []
}

/** The faults of an invocation: any of the versions that may take it must be there and run. */
function invokableFaults(fn: Fn, qualifier: string): string[] {
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
  { triggers }: Fn,
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

/** A part of a list, from either end. */
function slice<T>(
  items: readonly T[],
  { Offset = 0, Limit = 20 }: { readonly Offset?: number | undefined; readonly Limit?: number | undefined },
  reverse = false,
): T[] {
  return (reverse ? [...items].reverse() : items).slice(Offset, Offset + Limit)
}

/** A time as answers have it. */
function written(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}
