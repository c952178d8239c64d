import type { Report } from '../diagnostics/report.js'
import type { ErrorsDocument } from '../load/definitions/errors.js'
import type { PlatformDocument } from '../load/definitions/platform.js'
import type { ProductSpec, Sourced, Spec } from '../load/spec.js'
import { checkScanDamage } from './check-scan-damage.js'
import { linkAction } from './link-action.js'
import { linkHistory } from './link-history.js'
import { linkParameter } from './link-parameter.js'
import { linkStates } from './link-states.js'
import type { Action, DataType, ErrorCode, Model, Parameter, Platform, Product } from './model.js'
import { reachedTypes } from './reached-types.js'
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
  return { ...content, errors: linkErrorCodes(content.errors) }
}

const linkErrorCodes = (document: ErrorsDocument): ErrorCode[] =>
  Object.entries(document).map(([code, entry]) => ({
    code,
    description: typeof entry === 'string' ? entry : entry.description,
  }))

function linkProduct(
  spec: ProductSpec,
  platform: Sourced<PlatformDocument> | undefined,
  report: Report,
): Product | undefined {
  // A name that a file lost to a mistake is not unknown elsewhere.
  const linkedTypes = linkTypes(spec, report)
  const types = spec.types?.whole ? linkedTypes : undefined
  const errors = linkServiceErrors(spec, platform, report)
  checkService(spec, errors, report)
  const service = spec.service?.content
  const surroundings = {
    categories: service?.categories,
    regions: service && new Set(Object.keys(service.regions)),
    types,
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
  checkScanDamage(spec, report)
  if (!service || !types || !usage || !states || !releases) return undefined

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
    endpoints: service.endpoints.map(({ host, label, region }) => ({ host, label, region })),
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
    releases,
  }
}

type LinkedType = Omit<DataType, 'usedBy' | 'usedInInput' | 'usedInOutput'>

function linkTypes({ types }: ProductSpec, report: Report): Map<string, LinkedType> | undefined {
  if (types === undefined) return undefined
  const { source, content } = types
  const names = new Set(Object.keys(content))
  return new Map(
    Object.entries(content).map(([name, { description, deprecated, members }]) => [
      name,
      {
        name,
        description,
        deprecated: deprecated ?? false,
        members: Object.entries(members).map(([member, document]) =>
          linkParameter(member, document, source, [name, 'members', member], names, report),
        ),
      },
    ]),
  )
}

/** Descriptions by code, of the product's error codes and the common ones. */
function linkServiceErrors(
  { errors }: ProductSpec,
  platform: Sourced<PlatformDocument> | undefined,
  report: Report,
): Map<string, string> | undefined {
  if (errors === undefined || platform === undefined) return undefined
  const { whole } = errors
  const common = platform.content.errors
  for (const code of Object.keys(errors.content)) {
    if (code in common) report.add('common-error-code', errors.source.keyAt([code]), code)
  }
  const codes = [...linkErrorCodes(common), ...linkErrorCodes(errors.content)]
  return whole ? new Map(codes.map(({ code, description }) => [code, description])) : undefined
}

function checkService(
  { folder, service }: ProductSpec,
  errors: ReadonlyMap<string, string> | undefined,
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
    default: undefined,
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
