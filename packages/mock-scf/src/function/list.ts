import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import { paginate, sortItems, sortPage } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import type { Emulator } from '../emulator.js'
import type { ListFunctionsRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Filter, FunctionData } from '../generated/types.js'
import { provisionedMem } from '../store/concurrency-memory.js'
import { type CurrentFunction, indexCurrentFunctions } from '../store/current-functions.js'
import { describeLifecycle } from '../store/lifecycle.js'
import { findNamespace } from '../store/lookup.js'
import { functionPath, namespacePath, regionPath } from '../store/paths.js'
import type { FunctionRecord, Tables, VersionRecord } from '../store/records.js'
import { switchesOf } from '../store/switches.js'

/** A function that has a current version. */
interface ListedFunction extends CurrentFunction {
  readonly version: VersionRecord
}

/** Lists the functions of a namespace, by default in the order of their creation. */
export function listFunctions(emulator: Emulator): ScfHandlers['listFunctions'] {
  const { tables } = emulator
  const functionsOf = indexCurrentFunctions(tables)
  return (input, context) => {
    const conditions = createConditions(context, input)
    const orderBy = sortOrder(context, input.Orderby)
    const namespace = findNamespace(emulator, context, input.Namespace).name
    const region = regionPath(context)
    const all = functionsOf(namespacePath(region, namespace))
    const describe = (page: readonly CurrentFunction[]) =>
      page.filter(isListed).map((one) => describeFunction(tables, region, one))
    // The order of changes needs versions, so it leaves out functions without one, as a search does.
    const isSearch = input.SearchKey || conditions.length > 0 || orderBy === 'ModTime'
    if (!isSearch && !orderBy) {
      // Only the functions of the requested page are read.
      const page = paginate(sortItems(all.values(), input.Order), input, context)
      return { Functions: describe(page), TotalCount: all.size }
    }
    const matching = isSearch ? search(all, input.SearchKey, conditions) : all.values()
    const { page, total } = sortPage(matching, input.Order, orderBy && sortKeys[orderBy], input, context)
    return { Functions: describe(page), TotalCount: total }
  }
}

function isListed(one: CurrentFunction): one is ListedFunction {
  return one.version !== undefined
}

/** Finds the functions whose name contains a text and that meet all conditions, except those without a current version. */
function* search(
  functions: ReadonlyMap<string, CurrentFunction>,
  text: string | undefined,
  conditions: readonly Condition[],
): Generator<ListedFunction, void> {
  for (const [name, one] of functions) {
    // The fastest condition is first.
    if (text && !name.includes(text)) continue
    if (isListed(one) && conditions.every((matches) => matches(one))) yield one
  }
}

type Condition = (listed: ListedFunction) => boolean

function createConditions(
  context: ScfContext,
  { Description: description, Filters: filters = [] }: ListFunctionsRequest,
): Condition[] {
  const conditions = filters.map((filter) => filterCondition(context, filter))
  if (description) conditions.push(({ version }) => version.description.includes(description))
  return conditions
}

/** An attribute that a filter can compare, and the maximum number of values of the filter. */
interface FilterAttribute {
  readonly maxValues: number
  /** Its value, or its values if a function can have several. */
  readonly read: (listed: ListedFunction) => string | readonly string[] | undefined
}

function versionAttribute(
  maxValues: number,
  of: (version: VersionRecord) => string | undefined,
): FilterAttribute {
  return {
    maxValues,
    read: ({ version }) => of(version),
  }
}

function functionAttribute(of: (record: FunctionRecord) => string): FilterAttribute {
  return {
    maxValues: 5,
    read: ({ record }) => of(record),
  }
}

// The chapter Data Types allows 20 values for the attributes from Status on, but the page of the action only 5.
const attributes: Readonly<Record<string, FilterAttribute>> = {
  VpcId: versionAttribute(1, ({ vpcConfig }) => vpcConfig?.VpcId),
  SubnetId: versionAttribute(1, ({ vpcConfig }) => vpcConfig?.SubnetId),
  ClsTopicId: versionAttribute(1, ({ clsTopicId }) => clsTopicId),
  ClsLogsetId: versionAttribute(1, ({ clsLogsetId }) => clsLogsetId),
  Role: versionAttribute(1, ({ role }) => role),
  CfsId: {
    maxValues: 1,
    read: ({ version }) => version.cfsConfig?.CfsInsList.map(({ CfsId }) => CfsId),
  },
  CfsMountInsId: {
    maxValues: 1,
    read: ({ version }) => version.cfsConfig?.CfsInsList.map(({ MountInsId }) => MountInsId),
  },
  // The emulator does not assign addresses.
  Eip: { maxValues: 1, read: () => undefined },
  Status: versionAttribute(5, ({ lifecycle }) => lifecycle.status),
  Runtime: versionAttribute(5, ({ runtime }) => runtime),
  FunctionType: functionAttribute(({ type }) => type),
  PublicNetStatus: versionAttribute(5, ({ publicNetConfig }) => publicNetConfig?.PublicNetStatus),
  AsyncRunEnable: {
    maxValues: 5,
    read: ({ record, version }) => switchesOf(record, version).asyncRunEnable,
  },
  TraceEnable: { maxValues: 5, read: ({ record, version }) => switchesOf(record, version).traceEnable },
}

/** Finds the attribute that a filter names. The documentation has tags as `tag:` in the text and `tag-` in examples. */
function findAttribute(name: string): FilterAttribute | undefined {
  const [, key] = /^tag[-:](.+)$/s.exec(name) ?? []
  if (key === undefined) return Object.hasOwn(attributes, name) ? attributes[name] : undefined
  return {
    maxValues: 5,
    read: ({ record }) => record.tags.filter(({ Key }) => Key === key).map(({ Value }) => Value),
  }
}

function filterCondition(context: ScfContext, { Name: name, Values: values }: Filter): Condition {
  const attribute = findAttribute(name)
  if (!attribute) {
    throw invalidParameter(
      context,
      'Name',
      `Functions cannot be filtered by ${name}. The Name of a filter must be ${Object.keys(attributes).join(', ')}, or tag- with the key of a tag.`,
    )
  }
  if (values.length === 0) {
    throw apiError(
      context,
      ['InvalidParameterValue'],
      `The filter ${name} must have at least one value in Values.`,
    )
  }
  if (values.length > attribute.maxValues) {
    throw invalidParameter(
      context,
      'LimitExceeded',
      `The filter ${name} must have at most ${attribute.maxValues} Values, but has ${values.length}.`,
    )
  }
  return (listed) => {
    const value = attribute.read(listed)
    return typeof value === 'string'
      ? values.includes(value)
      : value?.some((one) => values.includes(one)) === true
  }
}

/** What functions can be sorted by. */
const sortKeys = {
  AddTime: ({ record }: CurrentFunction) => record.created,
  FunctionName: ({ record }: CurrentFunction) => record.name,
  ModTime: ({ version }: CurrentFunction) => version?.modified ?? 0,
}

function sortOrder(context: ScfContext, orderby: string | undefined): keyof typeof sortKeys | undefined {
  switch (orderby) {
    case undefined:
    case 'AddTime':
    case 'ModTime':
    case 'FunctionName':
      return orderby
    default:
      throw invalidParameter(context, 'Orderby', 'Orderby must be AddTime, ModTime or FunctionName.')
  }
}

function describeFunction(tables: Tables, region: string, { record, version }: ListedFunction): FunctionData {
  const { asyncRunEnable, traceEnable } = switchesOf(record, version)
  return {
    FunctionName: record.name,
    FunctionId: record.functionId,
    Namespace: record.namespace,
    Description: version.description,
    Type: record.type,
    Runtime: version.runtime,
    AddTime: formatTime(record.created),
    ModTime: formatTime(version.modified),
    ...describeLifecycle(version.lifecycle),
    Tags: [...record.tags],
    TotalProvisionedConcurrencyMem: provisionedMem(
      tables,
      functionPath(region, record.namespace, record.name),
    ),
    ReservedConcurrencyMem: record.reservedMem ?? null,
    AsyncRunEnable: asyncRunEnable,
    TraceEnable: traceEnable,
  }
}
