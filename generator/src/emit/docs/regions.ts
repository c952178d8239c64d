import type { Endpoint, Platform, Product } from '../../model/model.js'
import { fillIn } from './resources.js'
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

/** Which service address to use, told of one region as an example. Without one there is no choice. */
function addresses(texts: readonly string[], endpoints: readonly Endpoint[]): string[] {
  const [nearest] = endpoints
  const regional = endpoints.find(({ region }) => region !== undefined)
  if (nearest === undefined || regional === undefined) return []
  const [, place = regional.label] = /\(([^()]+)\)$/.exec(regional.label) ?? []
  return texts.map((text) =>
    fillIn(text, { host: nearest.host, regionHost: regional.host, regionName: place }),
  )
}
