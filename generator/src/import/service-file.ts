import { isDeepStrictEqual } from 'node:util'
import { misreadNames } from '../diagnostics/confusable.js'
import { Report } from '../diagnostics/report.js'
import { SourceDocument } from '../spec/source-document.js'
import { isFacts } from './facts.js'
import { schemaComment } from './schema-comment.js'
import { YamlEditor } from './yaml-editor.js'
import { formatYaml } from './yaml-text.js'

/** The reason of names that differ from others only in letters that scans confuse. */
const spellingReason = "the cloud's API metadata has this spelling"

/**
 * Creates service.yaml, or updates its list of names that only look like misread ones.
 *
 * @param text The text of the file; undefined if it is missing.
 * @param names The names of all actions, data types, parameters and error codes.
 * @returns The new text; undefined if it does not change.
 */
export function updateServiceFile(
  path: string,
  text: string | undefined,
  { service, version }: { readonly service: string; readonly version: string },
  names: readonly string[],
): string | undefined {
  const content = text === undefined ? undefined : new SourceDocument(path, text, new Report()).content
  const current = isFacts(content) ? content : { service, version }
  const spellings = updateSpellings(isFacts(current.spellings) ? current.spellings : {}, names)
  const next = { ...current, ...(spellings !== undefined && { spellings }) }
  if (text === undefined) return schemaComment('service') + formatYaml(next)
  if (isDeepStrictEqual(next.spellings, current.spellings)) return undefined
  const editor = new YamlEditor(text)
  editor.set(['spellings'], next.spellings)
  return editor.toString()
}

/** Adds and removes the names of the metadata. Those that people have listed stay. Returns undefined if none are left. */
function updateSpellings(listed: object, names: readonly string[]): object | undefined {
  const misread = misreadNames(names)
  const spellings = new Map<string, unknown>(Object.entries(listed))
  for (const name of misread.keys()) if (!spellings.has(name)) spellings.set(name, spellingReason)
  for (const [name, reason] of [...spellings]) {
    if (reason === spellingReason && !misread.has(name)) spellings.delete(name)
  }
  return spellings.size === 0 ? undefined : Object.fromEntries(spellings)
}
