import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import { paginate, sortItems } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import type { Emulator } from '../emulator.js'
import type { ListFunctionsRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Filter, FunctionData } from '../generated/types.js'
import { provisionedMem } from '../store/concurrency-memory.js'
import { describeLifecycle } from '../store/lifecycle.js'
import { findNamespace, latestVersion } from '../store/lookup.js'
import { functionPath, namespacePath, regionPath } from '../store/paths.js'
import type { FunctionRecord, Tables, VersionRecord } from '../store/records.js'
import { switchesOf } from '../store/switches.js'

/** A function with its current version. */
interface ListedFunction {
  readonly record: FunctionRecord
  readonly path: string
  readonly version: VersionRecord
}

/** Lists the functions of a namespace, by default in the order of their creation. */
export function listFunctions(emulator: Emulator): ScfHandlers['listFunctions'] {
  const { tables } = emulator
  return (input, context) => {
    const conditions = createConditions(context, input)
    const key = sortKey(context, input.Orderby)
    const namespace = findNamespace(emulator, context, input.Namespace).name
    const region = regionPath(context)
    const all = tables.functions.all(namespacePath(region, namespace))
    /** Returns an empty list for a function without a current version. */
    function withVersion(record: FunctionRecord): ListedFunction[] {
      const path = functionPath(region, namespace, record.name)
      const version = tables.versions.get(path, latestVersion)
      return version ? [{ record, path, version }] : []
    }
    // Without filters and a different order, only the functions of the requested page are read.
    if (conditions.length === 0 && !key && input.Order !== 'DESC') {
      const functions = paginate(all.values(), input, context).flatMap(withVersion)
      return { Functions: functions.map((listed) => describeFunction(tables, listed)), TotalCount: all.size }
    }
    const matching = [...all.values()]
      .flatMap(withVersion)
      .filter((listed) => conditions.every((matches) => matches(listed)))
    const functions = paginate(sortItems(matching, input.Order, key), input, context)
    return {
      Functions: functions.map((listed) => describeFunction(tables, listed)),
      TotalCount: matching.length,
    }
  }
}

type Condition = (listed: ListedFunction) => boolean

function createConditions(
  context: ScfContext,
  { SearchKey: name, Description: description, Filters: filters = [] }: ListFunctionsRequest,
): Condition[] {
  const conditions = filters.map((filter) => filterCondition(context, filter))
  if (name) conditions.push(({ record }) => record.name.includes(name))
  if (description) conditions.push(({ version }) => version.description.includes(description))
  return conditions
}

/** An attribute that a filter can compare, and the maximum number of values of the filter. */
interface FilterAttribute {
  readonly maxValues: number
  readonly valuesOf: (listed: ListedFunction) => readonly (string | undefined)[]
}

function versionAttribute(
  maxValues: number,
  of: (version: VersionRecord) => string | undefined,
): FilterAttribute {
  return {
    maxValues,
    valuesOf: ({ version }) => [of(version)],
  }
}

function functionAttribute(of: (record: FunctionRecord) => string): FilterAttribute {
  return {
    maxValues: 5,
    valuesOf: ({ record }) => [of(record)],
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
    valuesOf: ({ version }) => version.cfsConfig?.CfsInsList.map(({ CfsId }) => CfsId) ?? [],
  },
  CfsMountInsId: {
    maxValues: 1,
    valuesOf: ({ version }) => version.cfsConfig?.CfsInsList.map(({ MountInsId }) => MountInsId) ?? [],
  },
  // The emulator does not assign addresses.
  Eip: { maxValues: 1, valuesOf: () => [] },
  Status: versionAttribute(5, ({ lifecycle }) => lifecycle.status),
  Runtime: versionAttribute(5, ({ runtime }) => runtime),
  FunctionType: functionAttribute(({ type }) => type),
  PublicNetStatus: versionAttribute(5, ({ publicNetConfig }) => publicNetConfig?.PublicNetStatus),
  AsyncRunEnable: {
    maxValues: 5,
    valuesOf: ({ record, version }) => [switchesOf(record, version).asyncRunEnable],
  },
  TraceEnable: { maxValues: 5, valuesOf: ({ record, version }) => [switchesOf(record, version).traceEnable] },
}

/** Finds the attribute that a filter names. The documentation has tags as `tag:` in the text and `tag-` in examples. */
function findAttribute(name: string): FilterAttribute | undefined {
  const [, key] = /^tag[-:](.+)$/s.exec(name) ?? []
  if (key === undefined) return Object.hasOwn(attributes, name) ? attributes[name] : undefined
  return {
    maxValues: 5,
    valuesOf: ({ record }) => record.tags.filter(({ Key }) => Key === key).map(({ Value }) => Value),
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
  return (listed) => attribute.valuesOf(listed).some((value) => value !== undefined && values.includes(value))
}

function sortKey(
  context: ScfContext,
  orderby: string | undefined,
): ((listed: ListedFunction) => string | number) | undefined {
  switch (orderby) {
    case undefined:
      return undefined
    case 'AddTime':
      return ({ record }) => record.created
    case 'ModTime':
      return ({ version }) => version.modified
    case 'FunctionName':
      return ({ record }) => record.name
    default:
      throw invalidParameter(context, 'Orderby', 'Orderby must be AddTime, ModTime or FunctionName.')
  }
}

function describeFunction(tables: Tables, { record, path, version }: ListedFunction): FunctionData {
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
    TotalProvisionedConcurrencyMem: provisionedMem(tables, path),
    ReservedConcurrencyMem: record.reservedMem ?? null,
    AsyncRunEnable: asyncRunEnable,
    TraceEnable: traceEnable,
  }
}
