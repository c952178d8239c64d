import type {
  CreateFunctionRequest,
  GetFunctionResponse,
  UpdateFunctionConfigurationRequest,
} from '@tc3/client-scf'
import { DeploymentError } from './deployment-error.js'

/** The configuration of a function: the parameters of CreateFunction other than its name and those about its code. */
export type FunctionConfiguration = Omit<
  CreateFunctionRequest,
  'FunctionName' | 'Namespace' | 'Code' | 'CodeSource' | 'CodeSecret'
>

/** What CreateFunction does once for a new function. No response has it, and an update of a function leaves it out. */
const creationOnly = [
  'AutoCreateClsTopic',
  'AutoDeployClsTopicIndex',
] as const satisfies readonly (keyof FunctionConfiguration)[]

type Name = Exclude<keyof FunctionConfiguration, (typeof creationOnly)[number]>

/** What changes each member of the configuration of an existing function. A new member does not compile until it is listed. */
const changedBy: Readonly<Record<Name, 'UpdateFunctionConfiguration' | 'UpdateFunctionCode' | 'nothing'>> = {
  AsyncRunEnable: 'nothing',
  CfsConfig: 'UpdateFunctionConfiguration',
  ClsLogsetId: 'UpdateFunctionConfiguration',
  ClsTopicId: 'UpdateFunctionConfiguration',
  DeadLetterConfig: 'UpdateFunctionConfiguration',
  DeployMode: 'nothing',
  Description: 'UpdateFunctionConfiguration',
  DiskSize: 'UpdateFunctionConfiguration',
  DnsCache: 'UpdateFunctionConfiguration',
  Environment: 'UpdateFunctionConfiguration',
  Handler: 'UpdateFunctionCode',
  InitTimeout: 'UpdateFunctionConfiguration',
  InstallDependency: 'UpdateFunctionConfiguration',
  InstanceConcurrencyConfig: 'UpdateFunctionConfiguration',
  IntranetConfig: 'UpdateFunctionConfiguration',
  L5Enable: 'UpdateFunctionConfiguration',
  Layers: 'UpdateFunctionConfiguration',
  MemorySize: 'UpdateFunctionConfiguration',
  NodeSpec: 'nothing',
  NodeType: 'nothing',
  ProtocolParams: 'UpdateFunctionConfiguration',
  ProtocolType: 'nothing',
  PublicNetConfig: 'UpdateFunctionConfiguration',
  Role: 'UpdateFunctionConfiguration',
  // UpdateFunctionConfiguration only accepts the present one.
  Runtime: 'nothing',
  Stamp: 'nothing',
  Tags: 'nothing',
  Timeout: 'UpdateFunctionConfiguration',
  TraceEnable: 'nothing',
  Type: 'nothing',
  VpcConfig: 'UpdateFunctionConfiguration',
}

/** The members that SCF only accepts together with each member, even if they stay the same. */
const dependsOn: { readonly [Key in Name]?: readonly Name[] } = {
  CfsConfig: ['VpcConfig'],
  ClsLogsetId: ['ClsTopicId'],
  ClsTopicId: ['ClsLogsetId'],
  VpcConfig: ['CfsConfig'],
}

function isName(name: string): name is Name {
  return Object.hasOwn(changedBy, name)
}

const names = Object.keys(changedBy).filter(isName)

/** The members that a version has in common with `$LATEST` when it is published. It has its own description. */
const versionedNames = names.filter((name) => changedBy[name] !== 'nothing' && name !== 'Description')

/** @throws {DeploymentError} If a configuration has a member that CreateFunction does not have. */
export function checkNames(configuration: FunctionConfiguration): void {
  const known: readonly string[] = [...names, ...creationOnly]
  const unknown = Object.keys(configuration).filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  throw new DeploymentError(
    `The configuration has no member ${unknown.join(', ')}. Its members are ${known.join(', ')}.`,
    { problem: 'configuration' },
  )
}

/** The difference between the configuration of a function and the wanted one. */
export interface ConfigurationChange {
  /** The names of the members that differ. */
  readonly names: readonly Name[]
  /** The new values for UpdateFunctionConfiguration. */
  readonly configuration: Omit<UpdateFunctionConfigurationRequest, 'FunctionName'>
}

/**
 * Compares the members that are set with the current configuration.
 *
 * @throws {DeploymentError} If a member differs that cannot be changed.
 */
export function compareConfiguration(
  wanted: FunctionConfiguration,
  current: GetFunctionResponse,
): ConfigurationChange {
  const differing = names.filter((name) => wanted[name] !== undefined && !isMet(name, wanted, current))
  const fixed = differing.filter((name) => changedBy[name] === 'nothing')
  if (fixed.length > 0) {
    const differences = fixed.map((name) => {
      return `${name} is ${JSON.stringify(current[name])} instead of ${JSON.stringify(wanted[name])}`
    })
    throw new DeploymentError(
      `The API of SCF cannot change this of the existing function ${current.FunctionName}: ${differences.join('; ')}. ` +
        'Leave it out of the configuration, or delete the function first.',
      { problem: 'configuration' },
    )
  }
  const sent = new Set(differing.flatMap((name) => [name, ...(dependsOn[name] ?? [])]))
  const updated = [...sent].filter((name) => {
    return changedBy[name] === 'UpdateFunctionConfiguration' && wanted[name] !== undefined
  })
  return {
    names: differing,
    configuration: Object.fromEntries(updated.map((name) => [name, updateValue(name, wanted)])),
  }
}

/** Whether two versions of a function have the same configuration. */
export function hasSameConfiguration(a: GetFunctionResponse, b: GetFunctionResponse): boolean {
  return versionedNames.every((name) => isContained(a[name], b[name]) && isContained(b[name], a[name]))
}

function isMet(name: Name, wanted: FunctionConfiguration, current: GetFunctionResponse): boolean {
  switch (name) {
    case 'Environment':
      return isContained(sortedVariables(wanted.Environment), sortedVariables(current.Environment))
    case 'Tags':
      // Others may be set by the organization.
      return (wanted.Tags ?? []).every((tag) => (current.Tags ?? []).some((other) => isContained(tag, other)))
    default:
      return isContained(wanted[name], current[name])
  }
}

function sortedVariables(environment: FunctionConfiguration['Environment'] | null) {
  const variables = environment?.Variables ?? []
  return [...variables].sort((a, b) => ((a.Key ?? '') < (b.Key ?? '') ? -1 : 1))
}

/** The values that responses have for what is not set, and FALSE, the default of everything that is TRUE or FALSE. */
const unset: readonly unknown[] = [undefined, null, '', 'FALSE']

/** Whether a value has everything that is wanted of it. Responses have additional members. */
function isContained(wanted: unknown, current: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list: readonly unknown[] = Array.isArray(current) ? current : []
    return wanted.length === list.length && wanted.every((item, index) => isContained(item, list[index]))
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const members: Readonly<Record<string, unknown>> = Object(current)
    return Object.entries(wanted).every(([name, value]) => isContained(value, members[name]))
  }
  return wanted === current || (unset.includes(wanted) && unset.includes(current))
}

/** The value that sets a member. An empty list would leave some members as they are, so an empty element clears them. */
function updateValue(name: Name, wanted: FunctionConfiguration): unknown {
  if (name === 'Environment' && wanted.Environment?.Variables?.length === 0) {
    return { Variables: [{ Key: '', Value: '' }] }
  }
  if (name === 'Layers' && wanted.Layers?.length === 0) return [{ LayerName: '', LayerVersion: 0 }]
  return wanted[name]
}
