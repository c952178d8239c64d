import type { Platform, Product } from '../../model/model.js'

/** The developer resources of a product: addresses with its names in the place of what stands in braces. */
export function resourcesView({ developerResources }: Platform, product: Product): object {
  const { sdks, commandLine } = developerResources
  return {
    sdks: {
      description: sdks.description,
      list: sdks.list.map(({ name, address }) => ({ name, address: fillIn(address, namesOf(product)) })),
    },
    commandLine,
  }
}

/** The address of an action in the API Explorer. */
export function explorerAddress({ developerResources }: Platform, product: Product, action: string): string {
  return fillIn(developerResources.explorer.address, { ...namesOf(product), action })
}

function namesOf({ service, version }: Product) {
  return {
    service,
    Service: service.slice(0, 1).toUpperCase() + service.slice(1),
    version,
    compactVersion: version.replaceAll('-', ''),
  }
}

/** Puts values in the place of their names in braces. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
