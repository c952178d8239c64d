import type { PageEmulator } from './page-emulator.js'

/** How the emulator of a product is loaded, by the name of the product. */
const loaders: Readonly<Record<string, () => Promise<{ createEmulator(): PageEmulator }>>> = {
  scf: () => import('./scf.js'),
  sts: () => import('./sts.js'),
}

/** Whether there is an emulator of a product. */
export function hasEmulator(service: string): boolean {
  return Object.hasOwn(loaders, service)
}

/**
 * Loads the emulator of a product.
 *
 * @throws {Error} If there is none, or it cannot be loaded.
 */
export async function createPageEmulator(service: string): Promise<PageEmulator> {
  const load = Object.hasOwn(loaders, service) ? loaders[service] : undefined
  if (!load) throw new Error(`There is no emulator of ${service}. Send the request to an address.`)
  const { createEmulator } = await load()
  return createEmulator()
}
