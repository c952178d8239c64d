import * as v from 'valibot'
import { Report } from '../diagnostics/report.js'
import { service } from '../spec/definitions/service.js'
import { SourceDocument } from '../spec/source-document.js'
import type { ProductMetadata } from './metadata.js'

/** The metadata of the actions that a spec imports. */
export interface SelectedMetadata {
  readonly metadata: ProductMetadata
  /** The names in `importedActions` that the metadata lacks. */
  readonly missing: readonly string[]
}

/** Without `importedActions`, or in an invalid service.yaml, nothing is selected. */
const selection = v.looseObject({ importedActions: service.pipe[0].entries.importedActions })

/**
 * Leaves out the actions that are not among the `importedActions` of service.yaml, and error codes that only they have.
 *
 * @param text The text of service.yaml; undefined if it is missing.
 */
export function selectActions(
  metadata: ProductMetadata,
  path: string,
  text: string | undefined,
): SelectedMetadata {
  const content = text === undefined ? undefined : new SourceDocument(path, text, new Report()).content
  const names = v.is(selection, content) ? content.importedActions : undefined
  if (names === undefined) return { metadata, missing: [] }
  const { api, errorCodes } = metadata
  const actions = entriesWith(api.actions, names)
  return {
    metadata: {
      ...metadata,
      api: { ...api, actions },
      errorCodes: errorCodes && {
        ...errorCodes,
        codes: entriesWith(errorCodes.codes, Object.values(entriesWith(errorCodes.actions, names)).flat()),
      },
    },
    missing: names.filter((name) => !Object.hasOwn(actions, name)),
  }
}

function entriesWith<T>(record: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  const selected = new Set(names)
  return Object.fromEntries(Object.entries(record).filter(([name]) => selected.has(name)))
}
