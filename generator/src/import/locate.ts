import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { foldersIn } from '../project/files.js'

/** The files with the metadata of one version of a product. */
export interface MetadataFiles {
  /** The name of the folder, such as cvm; undefined for a single file, which names the product itself. */
  readonly service: string | undefined
  readonly api: string
  /** Undefined if there is none. */
  readonly examples: string | undefined
}

/**
 * Finds the metadata of products.
 *
 * @param path A checkout of the cloud's command-line tool, a folder that contains services/<product>/v<date>/api.json, a
 *   folder with the same content as services/, or one api.json.
 * @throws {Error} If there is none.
 */
export function locateMetadata(path: string): MetadataFiles[] {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined)
    throw new Error(`${path} does not exist. Name a folder with API metadata, or an api.json.`)
  if (stats.isFile()) return [{ service: undefined, api: path, examples: undefined }]
  const candidates = ['tccli/services', 'services', '.'].map((folder) => join(path, folder))
  for (const folder of candidates) {
    const found = foldersIn(folder).flatMap((service) => versionsIn(join(folder, service), service))
    if (found.length > 0) return found
  }
  throw new Error(
    `${path} contains no API metadata. Expected services/<product>/v<date>/api.json in it, as in the repository of the cloud's command-line tool.`,
  )
}

function versionsIn(folder: string, service: string): MetadataFiles[] {
  return foldersIn(folder).flatMap((version) => {
    const api = join(folder, version, 'api.json')
    if (!/^v\d{8}$/.test(version) || !existsSync(api)) return []
    const examples = join(folder, version, 'examples.json')
    return [{ service, api, examples: existsSync(examples) ? examples : undefined }]
  })
}

/**
 * Finds the file with the error codes of one version of a product, <folder>/<product>/v<date>.json. Returns undefined if
 * there is none.
 */
export function locateErrorCodes(folder: string, service: string, version: string): string | undefined {
  const path = join(folder, service, `v${version.replaceAll('-', '')}.json`)
  return existsSync(path) ? path : undefined
}
