import type * as v from 'valibot'
import type { Report } from '../diagnostics/report.js'
import { action } from './definitions/action.js'
import { errors } from './definitions/errors.js'
import { history } from './definitions/history.js'
import { platform } from './definitions/platform.js'
import { quotas } from './definitions/quotas.js'
import { service } from './definitions/service.js'
import { states } from './definitions/states.js'
import { types } from './definitions/types.js'
import { actionFiles, platformFile, productFolders, readPlatform } from './layout.js'
import { type SpecSource, startOf, UnreadableFileError } from './source.js'
import { SourceCache } from './source-cache.js'
import type { ParsedFile, ProductSpec, Spec } from './spec.js'
import { strayPaths } from './stray-files.js'
import { validate } from './validate.js'

export interface LoadOptions {
  /** The time in milliseconds since 1970. Without it, times of the spec may be in the future. */
  readonly now?: number | undefined
  /** Whether the spec is an earlier one, in which nobody can move the files that tc3 does not read. */
  readonly isEarlier?: boolean
}

/**
 * Reads a spec and validates each file against its definition. A file with problems is undefined in the result.
 *
 * @param report Collects the problems of the files.
 * @param folders The folders of the products to read, spec/<service>/<version>. By default, all products are read.
 * @param sources Files of an earlier load that need not be parsed again.
 */
export async function load(
  source: SpecSource,
  report: Report,
  folders?: readonly string[],
  { now, isEarlier = false }: LoadOptions = {},
  sources: SourceCache = new SourceCache(),
): Promise<Spec> {
  const services = new Set(folders?.map((folder) => folder.split('/').slice(0, 2).join('/')))
  // Without a product, as for the platform, the links and stray files of the whole spec are reported.
  const scopes = services.size === 0 ? ['spec'] : [...services]
  const links = (await Promise.all(scopes.map((scope) => source.linksBelow(scope)))).flat()
  for (const link of links) report.add('symbolic-link', startOf(link), link)
  // Links are not followed, so their targets would also be reported as missing files.
  if (links.length > 0) return { platform: undefined, ownsPlatform: false, products: [] }

  if (!isEarlier) await reportStrayPaths(source, report, scopes)

  /** @param empty The text that stands for a missing file. Without it, the file is required. */
  async function read<Content>(
    file: string,
    definition: v.GenericSchema<unknown, Content>,
    empty?: string,
  ): Promise<ParsedFile<Content> | undefined> {
    return reportUnreadable(report, async () => {
      const text = (await source.read(file)) ?? empty
      if (text !== undefined) return parse(file, text, definition, report, sources, now)
      report.add('missing-file', startOf(file), file)
      return undefined
    })
  }

  const products = await Promise.all(
    (folders ?? (await productFolders(source))).map(async (folder): Promise<ProductSpec> => {
      const files = await actionFiles(source, folder)
      const [serviceFile, typesFile, errorsFile, statesFile, quotasFile, historyFile, actions] =
        await Promise.all([
          read(`${folder}/service.yaml`, service),
          read(`${folder}/types.yaml`, types, '{}'),
          read(`${folder}/errors.yaml`, errors, '{}'),
          read(`${folder}/states.yaml`, states, '{}'),
          read(`${folder}/quotas.yaml`, quotas, '{}'),
          read(`${folder}/history.yaml`, history, 'releases: []'),
          Promise.all(files.map((file) => read(file, action))),
        ])
      return {
        folder,
        service: serviceFile,
        types: typesFile,
        errors: errorsFile,
        states: statesFile,
        quotas: quotasFile,
        history: historyFile,
        actions,
      }
    }),
  )
  const { text, own } = (await reportUnreadable(report, () => readPlatform(source))) ?? { own: true }
  const platformSpec =
    text === undefined ? undefined : parse(platformFile, text, platform, report, sources, now)
  return { platform: platformSpec, ownsPlatform: own, products }
}

/** Reports the files in some folders that are not part of the spec. */
async function reportStrayPaths(
  source: SpecSource,
  report: Report,
  folders: readonly string[],
): Promise<void> {
  for (const folder of folders) {
    for (const { path, remedy } of strayPaths(await source.filesBelow(folder))) {
      report.add('stray-file', startOf(path), path, remedy)
    }
  }
}

/** Reads a file. If it is not readable, reports it and returns undefined. */
async function reportUnreadable<Content>(
  report: Report,
  read: () => Promise<Content>,
): Promise<Content | undefined> {
  try {
    return await read()
  } catch (cause) {
    if (!(cause instanceof UnreadableFileError)) throw cause
    report.add('unreadable-file', cause.position, cause.reason)
    return undefined
  }
}

function parse<Content>(
  file: string,
  text: string,
  definition: v.GenericSchema<unknown, Content>,
  report: Report,
  sources: SourceCache,
  now: number | undefined,
): ParsedFile<Content> | undefined {
  const problems = report.diagnostics.length
  const source = sources.parse(file, text, report)
  if (!source.isValid) return undefined
  const validated = validate(source, definition, report, now)
  if (report.diagnostics.length === problems) sources.keep(text, source)
  return validated && { source, ...validated }
}
