import { emitClient } from './client.js'
import { emitDocs } from './docs.js'
import type { Emitter } from './emitter.js'
import { emitManifests } from './manifests.js'
import { emitMock } from './mock.js'
import { emitPlatform } from './platform.js'
import { emitSchemas } from './schemas.js'

/** Every output there is. */
export const emitters: readonly Emitter[] = [
  emitPlatform,
  emitClient,
  emitMock,
  emitDocs,
  emitSchemas,
  emitManifests,
]
