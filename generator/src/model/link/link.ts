import type { Report } from '../../diagnostics/report.js'
import type { ErrorsDocument } from '../../spec/definitions/errors.js'
import type { PlatformDocument } from '../../spec/definitions/platform.js'
import type { QuotasDocument } from '../../spec/definitions/quotas.js'
import type { StatesDocument } from '../../spec/definitions/states.js'
import type { ProductSpec, Sourced, Spec } from '../../spec/spec.js'
import { checkScanDamage } from '../check/scan-damage.js'
import type { Action, DataType, ErrorCode, Model, Parameter, Platform, Product, Quota } from '../model.js'
import { reachedTypes } from '../reached-types.js'
import { linkAction } from './action.js'
import { linkHistory } from './history.js'
import { linkParameter } from './parameter.js'
import { linkStates } from './states.js'
import { parseType } from './type-reference.js'

/**
 * Resolves every name in the spec and checks what one file says of another.
 *
 * @param report Gets every problem; a spec with problems has no model.
 */
export function link(spec: Spec, report: Report): Model | undefined {
  const platform = spec.platform && linkPlatform(spec.platform, report)
  const products = spec.products.map((product) => linkProduct(product, spec.platform, report))
  const complete = products.filter((product) => product !== undefined)
  if (platform === undefined || report.diagnostics.length > 0 || complete.length < products.length)
    return undefined
  return { platform, ownsPlatform: spec.ownsPlatform, products: complete }
}

function linkPlatform({ source, content }: Sourced<PlatformDocument>, report: Report): Platform {
  for (const kind of ['throttling', 'internal'] as const) {
    content.retryable[kind].forEach((code, index) => {
      if (code in content.errors) return
      const position = source.valueAt(['retryable', kind, index])
      report.add('unknown-error-code', position, code, Object.keys(content.errors))
    })
  }
  for (const code of Object.keys(content.signatures.failures)) {
    if (code in content.errors) continue
    const position = source.keyAt(['signatures', 'failures', code])
    report.add('unknown-error-code', position, code, Object.keys(content.errors))
  }
  return { ...content, errors: linkErrorCodes(content.errors) }
}

const linkErrorCodes = (document: ErrorsDocument): ErrorCode[] =>
  Object.entries(document).map(([code, entry]) => ({
    code,
    description: typeof entry === 'string' ? entry : entry.description,
    responses: typeof entry === 'string' ? undefined : entry.responses,
    source: typeof entry === 'string' ? undefined : entry.source,
  }))

function linkProduct(
  spec: ProductSpec,
  platform: Sourced<PlatformDocument> | undefined,
  report: Report,
): Product | undefined {
  // A name that a file lost to a mistake is not unknown elsewhere.
  const statuses = spec.states && statusesOf(spec.states.content)
  const linkedTypes = linkTypes(spec, statuses, report)
  const types = spec.types?.whole ? linkedTypes : undefined
  const errors = linkServiceErrors(spec, platform, report)
  checkService(spec, errors, report)
  const service = spec.service?.content
  const surroundings = {
    categories: service?.categories,
    regions: service && new Set(Object.keys(service.regions)),
    types,
    statuses,
    errors,
    commonParameters: new Set(Object.keys(platform?.content.commonParameters.v1 ?? {})),
    requestId: requestIdOf(platform?.content),
  }
  const actions = spec.actions.map((action) => action && linkAction(action, surroundings, report))
  const known = actions.filter((action) => action !== undefined)
  // What is unused or unknown can only be told when every file could be read.
  const complete = known.length === actions.length
  const usage = types && measureUsage(known, types)
  if (complete && types && usage) checkTypeUsers(spec, types, usage, known, report)
  const states = spec.states && linkStates(spec.states, complete ? known : undefined, types, report)
  const releases =
    spec.history && types && complete
      ? linkHistory(spec.history, { actions: known, types: [...types.values()] }, report)
      : undefined
  if (spec.states && complete && types) checkStatusUse(spec.states, known, types, report)
  checkScanDamage(spec, report)
  const { quotas } = spec
  if (!service || !types || !usage || !states || !quotas || !releases) return undefined

  const order = (action: Action) => service.categories.indexOf(action.category)
  return {
    folder: spec.folder,
    service: service.service,
    version: service.version,
    title: service.title,
    abbreviation: service.abbreviation,
    description: service.description,
    documentation: service.documentation,
    glossary: Object.entries(service.glossary ?? {}),
    endpoints: service.endpoints.map(({ host, label, region, source }) => ({ host, label, region, source })),
    regions: Object.entries(service.regions).map(([value, name]) => ({ value, name })),
    categories: service.categories,
    actions: known.toSorted((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1)),
    types: [...types.values()].map((type) => ({
      ...type,
      usedBy: [...(usage.users.get(type.name) ?? [])],
      usedInInput: usage.inInput.has(type.name),
      usedInOutput: usage.inOutput.has(type.name),
    })),
    errors: linkErrorCodes(spec.errors?.content ?? {}),
    busy: service.busy ?? [],
    states,
    quotas: quotas === 'none' ? [] : linkQuotas(quotas.content),
    releases,
    historyUpdated: spec.history?.content.updated,
  }
}

type LinkedType = Omit<DataType, 'usedBy' | 'usedInInput' | 'usedInOutput'>

const linkQuotas = (document: QuotasDocument): Quota[] =>
  Object.entries(document).map(([name, { value, unit, description, source }]) => ({
    name,
    value,
    unit,
    description,
    source,
  }))

/** The statuses of each resource that can be answered, which are the values of the parameters that hold them. */
const statusesOf = (document: StatesDocument): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(document).map(([machine, { statuses }]) => [
      machine,
      Object.entries(statuses)
        .filter(([, { visible }]) => visible !== false)
        .map(([status]) => status),
    ]),
  )

function linkTypes(
  { types }: ProductSpec,
  statuses: ReadonlyMap<string, readonly string[]> | undefined,
  report: Report,
): Map<string, LinkedType> | undefined {
  if (types === undefined) return undefined
  const { source, content } = types
  const known = { types: new Set(Object.keys(content)), statuses }
  return new Map(
    Object.entries(content).map(([name, type]) => [
      name,
      {
        name,
        description: type.description,
        deprecated: type.deprecated ?? false,
        source: type.source,
        remark: type.remark,
        members: Object.entries(type.members).map(([member, document]) =>
          linkParameter(member, document, source, [name, 'members', member], known, report),
        ),
      },
    ]),
  )
}

/** The product's error codes and the common ones, by code. */
function linkServiceErrors(
  { errors }: ProductSpec,
  platform: Sourced<PlatformDocument> | undefined,
  report: Report,
): Map<string, ErrorCode> | undefined {
  if (errors === undefined || platform === undefined) return undefined
  const { whole } = errors
  const common = platform.content.errors
  for (const code of Object.keys(errors.content)) {
    if (code in common) report.add('common-error-code', errors.source.keyAt([code]), code)
  }
  const codes = [...linkErrorCodes(common), ...linkErrorCodes(errors.content)]
  return whole ? new Map(codes.map((error) => [error.code, error])) : undefined
}

function checkService(
  { folder, service }: ProductSpec,
  errors: ReadonlyMap<string, ErrorCode> | undefined,
  report: Report,
): void {
  if (service === undefined) return
  const { source, content } = service
  const [, name = '', version = ''] = folder.split('/')
  if (content.service !== name) report.add('file-name', source.valueAt(['service']), content.service, name)
  if (content.version !== version)
    report.add('file-name', source.valueAt(['version']), content.version, version)
  content.endpoints.forEach(({ region }, index) => {
    if (region === undefined || region in content.regions) return
    report.add(
      'unknown-region',
      source.valueAt(['endpoints', index, 'region']),
      region,
      Object.keys(content.regions),
    )
  })
  content.busy?.forEach((code, index) => {
    if (errors === undefined || errors.has(code)) return
    report.add('unknown-error-code', source.valueAt(['busy', index]), code, errors.keys())
  })
  content.categories.forEach((category, index) => {
    if (content.categories.indexOf(category) < index) {
      report.add('repeated-value', source.valueAt(['categories', index]), category)
    }
  })
}

interface Usage {
  /** The actions that use a data type, by its name. */
  readonly users: ReadonlyMap<string, ReadonlySet<string>>
  readonly inInput: ReadonlySet<string>
  readonly inOutput: ReadonlySet<string>
}

function measureUsage(actions: readonly Action[], types: ReadonlyMap<string, LinkedType>): Usage {
  const membersOf = (name: string) => types.get(name)?.members ?? []
  const users = new Map<string, Set<string>>()
  const inInput = new Set<string>()
  const inOutput = new Set<string>()
  for (const { name, input, output } of actions) {
    const reachedByInput = reachedTypes(input, membersOf)
    const reachedByOutput = reachedTypes(output, membersOf)
    for (const type of reachedByInput) inInput.add(type)
    for (const type of reachedByOutput) inOutput.add(type)
    for (const type of [...reachedByInput, ...reachedByOutput]) {
      users.set(type, (users.get(type) ?? new Set()).add(name))
    }
  }
  return { users, inInput, inOutput }
}

function checkTypeUsers(
  { types: file }: ProductSpec,
  types: ReadonlyMap<string, LinkedType>,
  { users }: Usage,
  actions: readonly Action[],
  report: Report,
): void {
  if (file === undefined) return
  const names = actions.map(({ name }) => name)
  // A misspelled name is not used for what it was meant.
  const misspelled = report.has('unknown-type')
  for (const name of types.keys()) {
    if (!users.has(name) && !misspelled) report.add('unused-type', file.source.keyAt([name]), name)
    file.content[name]?.documentedUsers?.forEach((action, index) => {
      if (names.includes(action)) return
      report.add('unknown-action', file.source.valueAt([name, 'documentedUsers', index]), action, names)
    })
  }
}

/** Statuses that no parameter holds tell nobody anything. */
function checkStatusUse(
  { source, content }: Sourced<StatesDocument>,
  actions: readonly Action[],
  types: ReadonlyMap<string, LinkedType>,
  report: Report,
): void {
  const parameters = [
    ...actions.flatMap(({ input, output }) => [...input, ...output]),
    ...[...types.values()].flatMap(({ members }) => members),
  ]
  const held = new Set(parameters.map(({ status }) => status))
  // A misspelled name is not used for what it was meant.
  if (report.has('unknown-machine')) return
  for (const machine of Object.keys(content)) {
    if (!held.has(machine)) report.add('unused-machine', source.keyAt([machine]), machine)
  }
}

function requestIdOf(platform: PlatformDocument | undefined): Parameter {
  const { name, type, description } = platform?.response.requestId ?? {
    name: 'RequestId',
    type: 'String',
    description: '',
  }
  return {
    name,
    type: parseType(type),
    required: undefined,
    nullable: false,
    deprecated: false,
    description,
    source: undefined,
    remark: undefined,
    status: undefined,
    default: undefined,
    unchanged: false,
    enum: undefined,
    open: false,
    min: undefined,
    max: undefined,
    step: undefined,
    ranges: undefined,
    unit: undefined,
    minLength: undefined,
    maxLength: undefined,
    maxBytes: undefined,
    pattern: undefined,
    maxItems: undefined,
  }
}
