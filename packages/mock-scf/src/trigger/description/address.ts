import type { TriggerRecord } from '../../store/records.js'
import { apiUrl, functionUrl } from '../web-address.js'

/** The members of TriggerDesc that have an address, by the type of the trigger. */
interface AddressedDescription {
  readonly NetConfig?: { readonly EnableExtranet?: boolean }
  readonly api?: { readonly requestConfig?: { readonly path?: string } }
  readonly service?: { readonly serviceId?: string }
  readonly release?: { readonly environmentName?: string }
}

/**
 * Returns TriggerDesc as in responses: with the address on the emulator, where the cloud has its own. Deployment tools show it to
 * their users, and call it.
 *
 * @param path The scope of the trigger's function.
 * @param origin The scheme and host at which the caller reaches the emulator.
 */
export function withAddress(record: TriggerRecord, path: string, origin: string): string {
  if (record.type !== 'http' && record.type !== 'apigw') return record.description
  const desc: AddressedDescription = JSON.parse(record.description)
  if (record.type === 'http') {
    if (!desc.NetConfig?.EnableExtranet) return record.description
    const ExtranetUrl = functionUrl(origin, path, record)
    return JSON.stringify({ ...desc, NetConfig: { ...desc.NetConfig, ExtranetUrl } })
  }
  const { api, service, release } = desc
  const [, region = ''] = path.split('/')
  const apiPath = (api?.requestConfig?.path ?? '').replace(/^\/?/, '/')
  const base = apiUrl(origin, region, service?.serviceId ?? '')
  return JSON.stringify({
    ...desc,
    service: { ...service, subDomain: `${base}/${release?.environmentName ?? 'release'}${apiPath}` },
  })
}
