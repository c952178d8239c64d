import { emitClient } from './client/client.js'
import { emitDocs } from './docs/docs.js'
import type { Emitter } from './emitter.js'
import { emitManifests } from './manifests.js'
import { emitMock } from './mock/mock.js'
import { emitPlatform } from './platform.js'
import { emitSchemas } from './schemas.js'

/** What is made once, whatever the products. */
export const platformEmitters: readonly Emitter[] = [emitPlatform, emitSchemas]

/** What is made of each product. */
export const productEmitters: readonly Emitter[] = [emitClient, emitMock, emitDocs, emitManifests]
