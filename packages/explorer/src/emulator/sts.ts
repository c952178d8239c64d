import { createSts } from '@tc3/mock-sts'
import type { PageEmulator } from './page-emulator.js'

/** Creates an emulator. It has no resources. */
export function createEmulator(): PageEmulator {
  const { credentials, fetch, clock, snapshot, seed, reset } = createSts()
  return {
    credentials,
    fetch,
    clock,
    snapshot,
    seed,
    reset,
    async settled() {},
    tables: async () => [],
  }
}
