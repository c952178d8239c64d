import type { ActionDocument } from './definitions/action.js'
import type { ErrorsDocument } from './definitions/errors.js'
import type { HistoryDocument } from './definitions/history.js'
import type { PlatformDocument } from './definitions/platform.js'
import type { QuotasDocument } from './definitions/quotas.js'
import type { ServiceDocument } from './definitions/service.js'
import type { StatesDocument } from './definitions/states.js'
import type { TypesDocument } from './definitions/types.js'
import type { SourceDocument } from './source-document.js'
import type { Validated } from './validate.js'

/** A file's content beside the document that knows where everything stands. */
export interface Sourced<Content> extends Validated<Content> {
  readonly source: SourceDocument
}

/** The files of one product, spec/<service>/<version>/; a file too malformed to be read is undefined. */
export interface ProductSpec {
  /** The folder below the project's root. */
  readonly folder: string
  readonly service: Sourced<ServiceDocument> | undefined
  readonly types: Sourced<TypesDocument> | undefined
  readonly errors: Sourced<ErrorsDocument> | undefined
  readonly states: Sourced<StatesDocument> | undefined
  /** No quotas where the product has no such file. */
  readonly quotas: Sourced<QuotasDocument> | 'none' | undefined
  readonly history: Sourced<HistoryDocument> | undefined
  readonly actions: readonly (Sourced<ActionDocument> | undefined)[]
}

/** All that is read from spec/. */
export interface Spec {
  readonly platform: Sourced<PlatformDocument> | undefined
  /** Whether the platform's file is the project's; otherwise it came with the generator. */
  readonly ownsPlatform: boolean
  readonly products: readonly ProductSpec[]
}
