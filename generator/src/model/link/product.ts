import type { Report } from '../../diagnostics/report.js'
import type { PlatformDocument } from '../../spec/definitions/platform.js'
import { packageKinds, type ServiceDocument } from '../../spec/definitions/service.js'
import type { ParsedFile, ProductSpec } from '../../spec/spec.js'
import { checkActionFiles } from '../check/action-files.js'
import { checkScanDamage } from '../check/scan-damage.js'
import { checkService } from '../check/service.js'
import { checkStatusUse } from '../check/states.js'
import { checkBase64Members, checkTypeUsers } from '../check/types.js'
import type { Action, BusyError, Product, StateMachine } from '../model.js'
import { linkAction } from './action.js'
import { linkAllErrorCodes, linkErrorCodes } from './error-codes.js'
import { linkHistory } from './history.js'
import { linkQuotas } from './quotas.js'
import { linkRequestId } from './request-id.js'
import { addSince } from './since.js'
import { linkStates, visibleStatuses } from './states.js'
import { linkTypes, typeUsage } from './types.js'

/** Links the errors that report a change in progress. */
function linkBusy({ busy = [] }: ServiceDocument, states: readonly StateMachine[]): BusyError[] {
  return busy.map((entry) => {
    if (typeof entry === 'string') return { code: entry, messages: [], source: undefined }
    const { code, status, messages = [], source } = entry
    const machine = states.find(({ name }) => name === status)
    const transient = machine?.statuses.filter(({ kind }) => kind === 'transient') ?? []
    return { code, messages: [...transient.map(({ name }) => name), ...messages], source }
  })
}

/**
 * Links one version of one product. Returns undefined if a file could not be read.
 *
 * @param isDefault Whether its packages have names without the version.
 */
export function linkProduct(
  spec: ProductSpec,
  isDefault: boolean,
  platform: ParsedFile<PlatformDocument> | undefined,
  report: Report,
): Product | undefined {
  // If a file could not be read completely, references to its names are not checked.
  const statuses = spec.states && visibleStatuses(spec.states.content)
  const linkedTypes = linkTypes(spec, statuses, report)
  const types = spec.types?.isComplete ? linkedTypes : undefined
  const errors = linkAllErrorCodes(spec, platform, report)
  checkService(spec, errors, report)
  const service = spec.service?.content
  const targets = {
    categories: service?.categories,
    regions: service?.regions && new Set(Object.keys(service.regions)),
    types,
    statuses,
    errors,
    requestId: linkRequestId(platform?.content),
  }
  const actions = spec.actions.map((action) => action && linkAction(action, targets, report))
  const readActions = actions.filter((action) => action !== undefined)
  checkActionFiles(spec, report)
  // Unused and unknown names can only be detected if every file could be read.
  const isComplete = readActions.length === actions.length
  const usage = types && typeUsage(readActions, types)
  if (isComplete && spec.types && usage) checkTypeUsers(spec.types, usage.users, readActions, report)
  if (spec.types && types && usage) checkBase64Members(spec.types, types, usage.inOutput, report)
  const states = spec.states && linkStates(spec.states, isComplete ? readActions : undefined, types, report)
  const releases =
    spec.history && types && isComplete
      ? linkHistory(
          spec.history,
          { actions: readActions, types: [...types.values()], errors: errors?.keys() ?? [] },
          report,
        )
      : undefined
  if (spec.states && isComplete && types) checkStatusUse(spec.states, readActions, types, report)
  checkScanDamage(spec, report)
  const { quotas } = spec
  if (!service || !types || !usage || !states || !quotas || !releases) return undefined

  const { categories = [], regions = {}, abbreviation = service.service.toUpperCase() } = service
  const defaultHost = `${service.service}.${platform?.content.domain}`
  const { endpoints = [{ host: defaultHost, label: 'Default endpoint' }] } = service
  const categoryIndex = ({ category }: Action) =>
    category === undefined ? categories.length : categories.indexOf(category)
  const product: Product = {
    folder: spec.folder,
    service: service.service,
    version: service.version,
    packageId: isDefault ? service.service : `${service.service}-${service.version.replaceAll('-', '')}`,
    packages: service.companionOf === undefined ? (service.packages ?? packageKinds) : ['mock'],
    companionOf: service.companionOf,
    title: service.title ?? abbreviation,
    abbreviation,
    description: service.description,
    documentation: service.documentation,
    glossary: Object.entries(service.glossary ?? {}),
    endpoints: endpoints.map(({ host, label, region, source }) => ({ host, label, region, source })),
    regions: Object.entries(regions).map(([value, name]) => ({ value, name })),
    categories,
    actions: readActions.toSorted(
      (a, b) => categoryIndex(a) - categoryIndex(b) || (a.name < b.name ? -1 : 1),
    ),
    types: [...types.values()].map((type) => ({
      ...type,
      usedBy: [...(usage.users.get(type.name) ?? [])],
      usedInInput: usage.inInput.has(type.name),
      usedInOutput: usage.inOutput.has(type.name),
    })),
    errors: linkErrorCodes(spec.errors?.content ?? {}),
    busy: linkBusy(service, states),
    states,
    quotas: linkQuotas(quotas.content),
    releases,
    historyUpdated: spec.history?.content.updated,
  }
  return addSince(product, releases)
}
