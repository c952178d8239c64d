import type { Companion, Companions, TemporaryCredentials } from '@tc3/mock'
import type { Emulator } from '../emulator.js'
import { openCompanionTables } from '../store/companion-records.js'
import { type CompanionName, companionNames } from './names.js'

/**
 * Selects the companions that are on.
 *
 * @throws {TypeError} If a name is unknown.
 */
export function selectCompanions(option: boolean | readonly CompanionName[]): readonly CompanionName[] {
  if (typeof option === 'boolean') return option ? companionNames : []
  const unknown = option.find((name) => !companionNames.includes(name))
  if (unknown === undefined) return option
  throw new TypeError(`There is no companion ${unknown}. The companions are: ${companionNames.join(', ')}.`)
}

/** Creates the companions that are on. Their modules are loaded with their first request, so that others cost no time. */
export function createCompanions(
  enabled: readonly CompanionName[],
  emulator: Emulator,
  temporaryCredentials: TemporaryCredentials,
): Companions {
  const load: Readonly<Record<CompanionName, () => Promise<Companion>>> = {
    async apigateway() {
      const { createApigatewayCompanion } = await import('./apigateway/apigateway.js')
      return createApigatewayCompanion(emulator, openCompanionTables(emulator.store))
    },
    async cam() {
      const { createCamCompanion } = await import('./cam/cam.js')
      return createCamCompanion(emulator, openCompanionTables(emulator.store))
    },
    async cls() {
      const { createClsCompanion } = await import('./cls/cls.js')
      return createClsCompanion(emulator, openCompanionTables(emulator.store))
    },
    async cos() {
      const { createCosCompanion } = await import('./cos/cos.js')
      return createCosCompanion(emulator, openCompanionTables(emulator.store))
    },
    async sts() {
      const { createStsCompanion } = await import('@tc3/mock-sts')
      return createStsCompanion(temporaryCredentials)
    },
    async tag() {
      const { createTagCompanion } = await import('./tag/tag.js')
      return createTagCompanion(emulator, openCompanionTables(emulator.store))
    },
    async tcb() {
      const { createTcbCompanion } = await import('./tcb/tcb.js')
      return createTcbCompanion(emulator)
    },
  }
  return {
    services: companionNames,
    load(service) {
      const name = enabled.find((name) => name === service)
      return name && load[name]()
    },
  }
}

/** Creates the function that reads the objects of the storage; undefined if its companion is off. */
export function objectReader(
  enabled: readonly CompanionName[],
  store: Emulator['store'],
): Emulator['readObject'] {
  if (!enabled.includes('cos')) return undefined
  return async (account, location) => {
    const { readObject } = await import('./cos/read-object.js')
    return readObject(openCompanionTables(store), account, location)
  }
}
