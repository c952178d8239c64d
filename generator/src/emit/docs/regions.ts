import type { Endpoint, Platform, Product } from '../../model/model.js'
import { fillPlaceholders } from './resources.js'
import { withNotes } from './source.js'

export function regionsView({ request }: Platform, { endpoints }: Product): object {
  return {
    addresses: addresses(request.addresses, endpoints),
    endpoints: endpoints.map(({ host, label, region, source }) => ({
      host,
      label: withNotes(label, { source }),
      region: region ?? '',
    })),
  }
}

/** Advice about which endpoint to use, with one region as an example; none if there are no regional endpoints. */
function addresses(texts: readonly string[], endpoints: readonly Endpoint[]): string[] {
  const [nearest] = endpoints
  const regional = endpoints.find(({ region }) => region !== undefined)
  if (nearest === undefined || regional === undefined) return []
  const [, place = regional.label] = /\(([^()]+)\)$/.exec(regional.label) ?? []
  return texts.map((text) =>
    fillPlaceholders(text, { host: nearest.host, regionHost: regional.host, regionName: place }),
  )
}
