import { emitClient } from './client/client.js'
import { emitDocs } from './docs/docs.js'
import type { Emitter } from './emitter.js'
import { emitManifests } from './manifests.js'
import { emitMock } from './mock/mock.js'
import { emitPlatform } from './platform.js'
import { emitPrograms } from './programs.js'
import { emitSchemas } from './schemas.js'

/** The emitters of the platform, which run once. */
export const platformEmitters: readonly Emitter[] = [emitPlatform, emitSchemas]

/** The emitters of products. */
export const productEmitters: readonly Emitter[] = [
  emitClient,
  emitMock,
  emitDocs,
  emitManifests,
  emitPrograms,
]
