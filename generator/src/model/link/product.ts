import type { Report } from '../../diagnostics/report.js'
import type { PlatformDocument } from '../../spec/definitions/platform.js'
import type { ProductSpec, Sourced } from '../../spec/spec.js'
import { checkScanDamage } from '../check/scan-damage.js'
import { checkService } from '../check/service.js'
import { checkStatusUse } from '../check/states.js'
import { checkTypeUsers } from '../check/types.js'
import type { Action, Product } from '../model.js'
import { linkAction } from './action.js'
import { linkErrorCodes, linkServiceErrors } from './error-codes.js'
import { linkHistory } from './history.js'
import { linkQuotas } from './quotas.js'
import { requestIdOf } from './request-id.js'
import { linkStates, statusesOf } from './states.js'
import { linkTypes, measureUsage } from './types.js'

/** Links one version of one product; undefined where too much of it could not be read. */
export function linkProduct(
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
  if (complete && spec.types && usage) checkTypeUsers(spec.types, usage.users, known, report)
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
