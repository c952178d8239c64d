import { checkTags } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { CertConf, WafConf } from '../generated/types.js'
import { regionPath } from '../store/paths.js'
import type { CustomDomainRecord } from '../store/records.js'
import { describeDomain } from './describe.js'
import { findDomain } from './find-domain.js'
import { listCustomDomains } from './list.js'
import { readDomainName } from './name.js'
import { readRoutes } from './read-routes.js'

/** The handlers of the actions on custom domain names. */
export type DomainHandlers = Pick<
  ScfHandlers,
  'createCustomDomain' | 'getCustomDomain' | 'listCustomDomains' | 'updateCustomDomain' | 'deleteCustomDomain'
>

export function domainHandlers(emulator: Emulator): DomainHandlers {
  const { store, tables } = emulator

  /** @throws {ApiError} ResourceNotFound, or MissingParameter if there is no name. */
  function findOwnDomain(context: ScfContext, name: string | undefined): CustomDomainRecord {
    if (!name) throw apiError(context, ['MissingParameter'], 'The parameter Domain is missing.')
    const record = tables.customDomains.get(regionPath(context), name.toLowerCase())
    if (record) return record
    throw apiError(
      context,
      ['ResourceNotFound'],
      `The custom domain ${name} does not exist in ${context.region}.`,
    )
  }

  return {
    createCustomDomain(input, context) {
      const domain = readDomainName(context, input.Domain)
      const settings = applySettings(context, { protocol: input.Protocol, waf: noWaf }, input)
      checkTags(context, input.Tags)
      const routes = readRoutes(emulator, context, input.EndpointsConfig)
      if (findDomain(tables, domain)) {
        throw apiError(
          context,
          ['ResourceInUse'],
          `The custom domain ${domain} exists already, in this region or another one, or in another account. Delete it first, or change it with UpdateCustomDomain.`,
        )
      }
      checkQuota(emulator, context)
      const record: CustomDomainRecord = {
        domain,
        ...settings,
        routes,
        tags: input.Tags ?? [],
        created: context.now,
        modified: context.now,
      }
      store.change(() => tables.customDomains.put(regionPath(context), domain, record))
      return {}
    },

    getCustomDomain: ({ Domain }, context) => describeDomain(findOwnDomain(context, Domain)),

    listCustomDomains: listCustomDomains(emulator),

    updateCustomDomain(input, context) {
      const current = findOwnDomain(context, input.Domain)
      const settings = applySettings(context, current, input)
      const routes = input.EndpointsConfig
        ? readRoutes(emulator, context, input.EndpointsConfig)
        : current.routes
      const { certificateId: _, ...others } = current
      const record = { ...others, ...settings, routes, modified: context.now }
      store.change(() => tables.customDomains.put(regionPath(context), current.domain, record))
      return {}
    },

    deleteCustomDomain({ Domain }, context) {
      const { domain } = findOwnDomain(context, Domain)
      store.change(() => tables.customDomains.delete(regionPath(context), domain))
      return {}
    },
  }
}

type Settings = Pick<CustomDomainRecord, 'protocol' | 'certificateId' | 'waf'>

const noWaf: Settings['waf'] = { open: 'CLOSE', instanceId: '' }

interface SettingsInput {
  readonly Protocol?: CustomDomainRecord['protocol'] | undefined
  readonly CertConfig?: CertConf | undefined
  readonly WafConfig?: WafConf | undefined
}

/**
 * Applies the parameters of a request to the settings of a domain. Omitted parameters keep their values.
 *
 * @throws {ApiError} InvalidParameterValue if HTTPS has no certificate.
 */
function applySettings(context: ScfContext, current: Settings, input: SettingsInput): Settings {
  const protocol = input.Protocol ?? current.protocol
  const certificateId = input.CertConfig ? input.CertConfig.CertificateId || undefined : current.certificateId
  if (protocol !== 'HTTP' && certificateId === undefined) {
    throw apiError(
      context,
      ['InvalidParameterValue'],
      `The protocol ${protocol} requires a certificate. Specify CertConfig with the CertificateId.`,
    )
  }
  const { WafOpen = 'CLOSE', WafInstanceId = '' } = input.WafConfig ?? {}
  return {
    protocol,
    ...(certificateId !== undefined && { certificateId }),
    waf: input.WafConfig ? { open: WafOpen, instanceId: WafInstanceId } : current.waf,
  }
}

/** @throws {ApiError} LimitExceeded.Quota */
function checkQuota({ tables, limits }: Emulator, context: ScfContext): void {
  if (tables.customDomains.all(regionPath(context)).size < limits.customDomains) return
  throw apiError(
    context,
    ['LimitExceeded.Quota', 'LimitExceeded'],
    `An account has at most ${limits.customDomains} custom domains in a region. Delete one first.`,
  )
}
