import { productFolders } from './layout.js'
import type { SpecSource } from './source.js'

/** What is generated as one and remembered as one: the platform, or all versions of a product. */
export interface Part {
  /** The product's name; undefined for the platform. */
  readonly service: string | undefined
  /** The product's folders, spec/<service>/<version>. */
  readonly folders: readonly string[]
}

/** The platform and every product of the spec, in the order of their names. */
export async function partsOf(source: SpecSource): Promise<Part[]> {
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
 * The part of one product.
 *
 * @throws Error where the spec has no such product.
 */
export function partOf(service: string, parts: readonly Part[]): Part {
  const found = parts.find((part) => part.service === service)
  if (found !== undefined) return found
  const known = parts.map((part) => part.service).filter((name) => name !== undefined)
  throw new Error(`The spec has no product ${service}; it has ${known.join(', ') || 'none'}.`)
}
