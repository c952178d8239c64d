import type { ActionDocument } from './definitions/action.js'
import type { ErrorsDocument } from './definitions/errors.js'
import type { HistoryDocument } from './definitions/history.js'
import type { PlatformDocument } from './definitions/platform.js'
import type { QuotasDocument } from './definitions/quotas.js'
import type { ServiceDocument } from './definitions/service.js'
import type { StatesDocument } from './definitions/states.js'
import type { TypesDocument } from './definitions/types.js'
import type { SourceDocument } from './source-document.js'
import type { ValidationResult } from './validate.js'

/** The validated content of a file, with the document for positions. */
export interface ParsedFile<Content> extends ValidationResult<Content> {
  readonly source: SourceDocument
}

/**
 * The files of one product, spec/<service>/<version>/. A file is undefined if it could not be read. Only service.yaml is
 * required; the others are empty if they are missing.
 */
export interface ProductSpec {
  /** The folder, relative to the project root. */
  readonly folder: string
  readonly service: ParsedFile<ServiceDocument> | undefined
  readonly types: ParsedFile<TypesDocument> | undefined
  readonly errors: ParsedFile<ErrorsDocument> | undefined
  readonly states: ParsedFile<StatesDocument> | undefined
  readonly quotas: ParsedFile<QuotasDocument> | undefined
  readonly history: ParsedFile<HistoryDocument> | undefined
  readonly actions: readonly (ParsedFile<ActionDocument> | undefined)[]
}

/** The content of spec/. */
export interface Spec {
  readonly platform: ParsedFile<PlatformDocument> | undefined
  /** Whether the file of the platform belongs to the project; otherwise it is the default one of the generator. */
  readonly ownsPlatform: boolean
  readonly products: readonly ProductSpec[]
}
