import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import { ordered, page } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import type { ListFunctionsRequest } from '../generated/actions.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Filter, Function as FunctionInfo } from '../generated/types.js'
import { describeLife } from '../store/life.js'
import { findNamespace, latest } from '../store/lookup.js'
import { functionPath, namespacePath, regionOf } from '../store/paths.js'
import { provisionedMem } from '../store/quota.js'
import type { FunctionRecord, Tables, VersionRecord } from '../store/records.js'
import type { World } from '../store/world.js'

/** A function with what it is now. */
interface Listed {
  readonly record: FunctionRecord
  readonly path: string
  readonly version: VersionRecord
}

/** Lists the functions of a namespace, in the order of their creation unless the call says otherwise. */
export function listFunctions(world: World): ScfHandlers['listFunctions'] {
  const { tables } = world
  return (input, context) => {
    const conditions = conditionsOf(context, input)
    const by = comparedBy(context, input.Orderby)
    const namespace = findNamespace(world, context, input.Namespace).name
    const region = regionOf(context)
    const all = tables.functions.all(namespacePath(region, namespace))
    function listed(record: FunctionRecord): Listed[] {
      const path = functionPath(region, namespace, record.name)
      const version = tables.versions.get(path, latest)
      return version ? [{ record, path, version }] : []
    }
    // Only a search or another order needs to look at more functions than it answers.
    if (conditions.length === 0 && !by && input.Order !== 'DESC') {
      const shown = page(all.values(), input, context).flatMap(listed)
      return { Functions: shown.map((one) => described(tables, one)), TotalCount: all.size }
    }
    const found = [...all.values()].flatMap(listed).filter((one) => conditions.every((holds) => holds(one)))
    const shown = page(ordered(found, input.Order, by), input, context)
    return { Functions: shown.map((one) => described(tables, one)), TotalCount: found.length }
  }
}

type Condition = (listed: Listed) => boolean

function conditionsOf(
  context: ScfContext,
  { SearchKey: part, Description: words, Filters: filters = [] }: ListFunctionsRequest,
): Condition[] {
  const conditions = filters.map((filter) => conditionOf(context, filter))
  if (part) conditions.push(({ record }) => record.name.includes(part))
  if (words) conditions.push(({ version }) => version.description.includes(words))
  return conditions
}

/** What a filter can look at, and the most values that it can have. */
interface Field {
  readonly mostValues: number
  readonly valuesOf: (listed: Listed) => readonly (string | undefined)[]
}

function ofVersion(mostValues: number, of: (version: VersionRecord) => string | undefined): Field {
  return {
    mostValues,
    valuesOf: ({ version }) => [of(version)],
  }
}

function ofFunction(of: (record: FunctionRecord) => string): Field {
  return {
    mostValues: 5,
    valuesOf: ({ record }) => [of(record)],
  }
}

// Chapter Data Types allows the second half 20 values, but the page of the action no more than 5 of any filter.
const fields: Readonly<Record<string, Field>> = {
  VpcId: ofVersion(1, ({ vpcConfig }) => vpcConfig?.VpcId),
  SubnetId: ofVersion(1, ({ vpcConfig }) => vpcConfig?.SubnetId),
  ClsTopicId: ofVersion(1, ({ clsTopicId }) => clsTopicId),
  ClsLogsetId: ofVersion(1, ({ clsLogsetId }) => clsLogsetId),
  Role: ofVersion(1, ({ role }) => role),
  CfsId: {
    mostValues: 1,
    valuesOf: ({ version }) => version.cfsConfig?.CfsInsList.map(({ CfsId }) => CfsId) ?? [],
  },
  CfsMountInsId: {
    mostValues: 1,
    valuesOf: ({ version }) => version.cfsConfig?.CfsInsList.map(({ MountInsId }) => MountInsId) ?? [],
  },
  // The emulator gives functions no addresses.
  Eip: { mostValues: 1, valuesOf: () => [] },
  Status: ofVersion(5, ({ life }) => life.status),
  Runtime: ofVersion(5, ({ runtime }) => runtime),
  FunctionType: ofFunction(({ type }) => type),
  PublicNetStatus: ofVersion(5, ({ publicNetConfig }) => publicNetConfig?.PublicNetStatus),
  AsyncRunEnable: ofFunction(({ asyncRunEnable }) => asyncRunEnable),
  TraceEnable: ofFunction(({ traceEnable }) => traceEnable),
}

/** The page of the action writes `tag:` in its words and `tag-` in its examples. */
function fieldOf(name: string): Field | undefined {
  const [, key] = /^tag[-:](.+)$/s.exec(name) ?? []
  if (key === undefined) return Object.hasOwn(fields, name) ? fields[name] : undefined
  return {
    mostValues: 5,
    valuesOf: ({ record }) => record.tags.filter(({ Key }) => Key === key).map(({ Value }) => Value),
  }
}

function conditionOf(context: ScfContext, { Name: name, Values: values }: Filter): Condition {
  const field = fieldOf(name)
  if (!field) {
    throw invalid(
      context,
      'Name',
      `Functions cannot be filtered by ${name}: Name must be ${Object.keys(fields).join(', ')}, or tag- with the key of a tag.`,
    )
  }
  if (values.length === 0) {
    throw refusal(context, ['InvalidParameterValue'], `The filter ${name} needs at least one of Values.`)
  }
  if (values.length > field.mostValues) {
    throw invalid(
      context,
      'LimitExceeded',
      `The filter ${name} has ${values.length} Values; it can have at most ${field.mostValues}.`,
    )
  }
  return (listed) => field.valuesOf(listed).some((value) => value !== undefined && values.includes(value))
}

function comparedBy(
  context: ScfContext,
  orderby: string | undefined,
): ((listed: Listed) => string | number) | undefined {
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
      throw invalid(context, 'Orderby', 'Orderby must be AddTime, ModTime or FunctionName.')
  }
}

function described(tables: Tables, { record, path, version }: Listed): FunctionInfo {
  return {
    FunctionName: record.name,
    FunctionId: record.functionId,
    Namespace: record.namespace,
    Description: version.description,
    Type: record.type,
    Runtime: version.runtime,
    AddTime: formatTime(record.created),
    ModTime: formatTime(version.modified),
    ...describeLife(version.life),
    Tags: [...record.tags],
    TotalProvisionedConcurrencyMem: provisionedMem(tables, path),
    ReservedConcurrencyMem: record.reservedMem ?? null,
    AsyncRunEnable: record.asyncRunEnable,
    TraceEnable: record.traceEnable,
  }
}
