import { productFolders } from './layout.js'
import type { SpecSource } from './source.js'

/** A unit of generation, whose fingerprint is cached: the platform, or all versions of one product. */
export interface Unit {
  /** The service name of the product; undefined for the platform. */
  readonly service: string | undefined
  /** The folders of the product, spec/<service>/<version>. */
  readonly folders: readonly string[]
}

/** Lists the platform and every product of the spec, sorted by name. */
export async function unitsOf(source: SpecSource): Promise<Unit[]> {
  const folders = await productFolders(source)
  const serviceOf = (folder: string) => folder.split('/')[1]
  const services = [...new Set(folders.map(serviceOf))]
  return [
    { service: undefined, folders: [] },
    ...services.map((service) => ({
      service,
      folders: folders.filter((folder) => serviceOf(folder) === service),
    })),
  ]
}

/**
 * Finds the unit of one product.
 *
 * @throws {Error} If the spec has no such product.
 */
export function findUnit(service: string, units: readonly Unit[]): Unit {
  const found = units.find((unit) => unit.service === service)
  if (found !== undefined) return found
  const known = units.map((unit) => unit.service).filter((name) => name !== undefined)
  throw new Error(`The spec has no product ${service}. Its products are: ${known.join(', ') || 'none'}.`)
}
