import type { Platform, Product } from '../../model/model.js'

/** The view of the developer resources of a product. */
export function resourcesView({ developerResources }: Platform, product: Product): object {
  const { sdks, commandLine } = developerResources
  return {
    sdks: {
      description: sdks.description,
      list: sdks.list.map(({ name, address }) => ({
        name,
        address: fillPlaceholders(address, namesOf(product)),
      })),
    },
    commandLine,
  }
}

/** The URL of an action in the API Explorer. */
export function explorerAddress({ developerResources }: Platform, product: Product, action: string): string {
  return fillPlaceholders(developerResources.explorer.address, { ...namesOf(product), action })
}

function namesOf({ service, version }: Product) {
  return {
    service,
    Service: service.slice(0, 1).toUpperCase() + service.slice(1),
    version,
    compactVersion: version.replaceAll('-', ''),
  }
}

/** Replaces names in braces by values. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  )
}
