import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { checkSource } from '../check.js'
import { type Diagnostic, inReadingOrder } from '../diagnostics/diagnostic.js'
import { Report } from '../diagnostics/report.js'
import type { GeneratedFile } from '../emit/generated-file.js'
import { createRender } from '../emit/render.js'
import type { Progress } from '../generate/build-all.js'
import { addRelease, type ReleaseSource } from '../history/add-release.js'
import { taskFiles } from '../init/initial-files.js'
import { isProject } from '../init/is-project.js'
import { joinProject } from '../init/join-project.js'
import { projectFiles } from '../init/project-files.js'
import type { Product } from '../model/model.js'
import { chinaSource, type Site } from '../model/site.js'
import { loadTemplates } from '../project/templates.js'
import { isRealDate } from '../spec/calendar.js'
import type { PlatformDocument } from '../spec/definitions/platform.js'
import { actionFiles, productFolders } from '../spec/layout.js'
import { load } from '../spec/load.js'
import { diskSource, overlaySource, type SpecSource } from '../spec/source.js'
import type { Stages } from '../stages.js'
import { commit } from '../write/commit.js'
import { type WaitOptions, withLock } from '../write/lock.js'
import type { Plan } from '../write/plan.js'
import { locateErrorCodes, locateMetadata, type MetadataFiles } from './locate.js'
import { type ProductMetadata, readApi, readErrorCodes, readExamples } from './metadata.js'
import { importProduct, type ProductImport } from './product.js'
import { readTranslation } from './translation.js'

export interface ImportOptions extends Pick<WaitOptions, 'onWait'> {
  /** The service names of the products to import; by default all. */
  readonly products?: readonly string[] | undefined
  /** The folder with the error codes, <product>/v<date>.json. */
  readonly errorCodes?: string | undefined
  /** The day of the metadata, which dates the entry of the history. By default, the name of the file, if it is a day. */
  readonly date?: string | undefined
  /** The site of the metadata. That of the China site adds and updates what the international one lacks. */
  readonly site?: Site | undefined
  /** A YAML file with English words by the Chinese texts of the China site. */
  readonly words?: string | undefined
  /** Whether to import facts only, without the words of the documentation. */
  readonly withoutWords?: boolean
  /** The places where the metadata wins although people have changed the spec, such as CreateThing.input.Size. */
  readonly taken?: readonly string[] | undefined
  readonly isDryRun?: boolean
  /** Called after each product. */
  readonly progress?: Progress
}

export interface ImportResult {
  readonly products: readonly ProductImport[]
  /** The changes that were made or, in a dry run, would be made. Undefined if the spec would have problems. */
  readonly plan: Plan | undefined
  /** The problems of the spec with the changes. If there are any, nothing was changed. */
  readonly diagnostics: readonly Diagnostic[]
  /** The folders of the products whose history has a new release. */
  readonly released: readonly string[]
  /** Whether products changed, but have no new release, because the day of the metadata is unknown. */
  readonly lacksDate: boolean
}

/**
 * Imports the cloud's public metadata into the spec of a project. Writes all changes or none.
 *
 * @param root The project folder, which contains spec/, or an empty folder, in which a project is created.
 * @param path A checkout of the cloud's command-line tool, a folder with services/, or one api.json.
 * @throws {Error} If the metadata cannot be read, or lacks one of the products, or the folder is neither empty nor a project.
 */
export async function importMetadata(
  root: string,
  path: string,
  stages: Stages,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { isDryRun = false, onWait } = options
  const isExistingProject = await isProject(root)
  const all = await stages.run('read', () => readMetadata(path, options))
  if (isDryRun) return planImport(root, isExistingProject, path, all, stages, options)
  return withLock(
    root,
    async (stage) => {
      const result = await planImport(root, isExistingProject, path, all, stages, options)
      const { plan } = result
      if (plan !== undefined) await stages.run('write', () => commit(root, stage, plan))
      return result
    },
    onWait && { onWait },
  )
}

/** Reads the metadata of the selected products. */
function readMetadata(path: string, { products, errorCodes }: ImportOptions): ProductMetadata[] {
  const located = locateMetadata(path)
  const read = (files: readonly MetadataFiles[]) => files.map((one) => readProduct(one, errorCodes))
  if (products === undefined) return read(located)
  const byFolder = located.filter(({ service }) => service !== undefined && products.includes(service))
  const missing = products.filter((name) => !byFolder.some(({ service }) => service === name))
  if (missing.length === 0) return read(byFolder)
  // Only the content of api.json gives the name of the service, which may differ from that of the folder.
  const others = read(located.filter((files) => !byFolder.includes(files)))
  const byService = others.filter(({ service }) => missing.includes(service))
  const unknown = missing.filter((name) => !byService.some(({ service }) => service === name))
  if (unknown.length === 0) return [...read(byFolder), ...byService]
  const known = [...new Set([...read(byFolder), ...others].map(({ service }) => service))].sort()
  throw new Error(`${path} has no product ${unknown.join(', ')}. Its products are: ${known.join(', ')}.`)
}

function readProduct(
  { service: folder, api: apiFile, examples: examplesFile }: MetadataFiles,
  errorCodes: string | undefined,
): ProductMetadata {
  const api = readApi(apiFile)
  const { serviceShortName: service, apiVersion: version } = api.metadata
  const codesFile =
    errorCodes &&
    [service, folder ?? service]
      .map((name) => locateErrorCodes(errorCodes, name, version))
      .find((file) => file !== undefined)
  return {
    service,
    version,
    api,
    examples: examplesFile === undefined ? undefined : readExamples(examplesFile),
    errorCodes: codesFile === undefined ? undefined : readErrorCodes(codesFile),
  }
}

async function planImport(
  root: string,
  isExistingProject: boolean,
  path: string,
  all: readonly ProductMetadata[],
  stages: Stages,
  options: ImportOptions,
): Promise<ImportResult> {
  const { site = 'international', words, withoutWords = false, taken = [], progress = () => {} } = options
  const source = diskSource(root)
  const { platform, diagnostics } = await readPlatformDocument(source)
  if (platform === undefined) return failed([], diagnostics)
  const origin = originOf(path, options)
  const translation = words === undefined ? new Map<string, string>() : readTranslation(words)
  const products: ProductImport[] = []
  await stages.run('convert', async () => {
    for (const metadata of all) {
      products.push(
        await importProduct(source, platform, metadata, {
          site,
          translation,
          withoutWords,
          taken,
        }),
      )
      progress(products.length, all.length)
      // A lock can only be renewed, and a signal handled, while the event loop runs.
      await setImmediate()
    }
  })
  const unknown = taken.filter((place) => !products.some((product) => product.taken.has(place)))
  if (unknown.length > 0) {
    throw new Error(
      `There is no conflict at ${unknown.join(', ')}. Without --take, the command lists all conflicts.`,
    )
  }
  const files = new Map(products.flatMap((product) => [...product.files]))
  const existing = new Set(await productFolders(source))
  markDefaultVersions(products, existing, files)
  const changedProducts = products.filter(({ folder, files }) => existing.has(folder) && files.size > 0)
  const released = await addReleases(source, files, changedProducts, origin, stages)
  const changed = overlaySource(source, files)
  // The other versions of a product determine the names of its packages.
  const services = new Set(products.map(({ service }) => service))
  const folders = (await productFolders(changed)).filter((folder) => services.has(folder.split('/')[1] ?? ''))
  const { model, diagnostics: problems } = await checkSource(changed, stages, folders)
  if (model === undefined) return failed(products, problems)
  const added: Product[] = []
  for (const product of model.products) {
    // People may have written the service.yaml of a new product.
    if ((await actionFiles(source, product.folder)).length === 0) added.push(product)
  }
  return {
    products,
    plan: await planFiles(root, isExistingProject, files, added),
    diagnostics: [],
    released,
    lacksDate: changedProducts.length > 0 && origin.date === undefined,
  }
}

function failed(products: readonly ProductImport[], diagnostics: readonly Diagnostic[]): ImportResult {
  return { products, plan: undefined, diagnostics, released: [], lacksDate: false }
}

async function readPlatformDocument(
  source: SpecSource,
): Promise<{ readonly platform: PlatformDocument | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const report = new Report()
  const { platform } = await load(source, report, [])
  return { platform: platform?.content, diagnostics: report.diagnostics.toSorted(inReadingOrder) }
}

/** The description of the metadata as a source and, if it is known, its day. */
type Origin = Partial<Pick<ReleaseSource, 'date'>> & Pick<ReleaseSource, 'source'>

function originOf(path: string, { date, site }: ImportOptions): Origin {
  const name = basename(path, '.json')
  const known = date ?? (isRealDate(name) ? name : undefined)
  const of = site === 'china' ? chinaSource : 'the API metadata'
  return known === undefined ? { source: of } : { date: known, source: `${of} of ${known}` }
}

/** If a product is new and has several versions, the newest one becomes the default. */
function markDefaultVersions(
  products: readonly ProductImport[],
  existing: ReadonlySet<string>,
  files: Map<string, string | undefined>,
): void {
  for (const service of new Set(products.map((product) => product.service))) {
    const versions = products.filter((product) => product.service === service)
    const isNew = ![...existing].some((folder) => folder.startsWith(`spec/${service}/`))
    const newest = versions.toSorted((a, b) => (a.version < b.version ? -1 : 1)).at(-1)
    if (!isNew || versions.length < 2 || newest === undefined) continue
    const path = `${newest.folder}/service.yaml`
    files.set(path, `${files.get(path)}default: true\n`)
  }
}

/** Adds a release to the history of each product that existed before and has changed. */
async function addReleases(
  source: SpecSource,
  files: Map<string, string | undefined>,
  changed: readonly ProductImport[],
  { date, source: origin }: Origin,
  stages: Stages,
): Promise<readonly string[]> {
  const released: string[] = []
  if (date === undefined || changed.length === 0) return released
  const folders = changed.map(({ folder }) => folder)
  const historyOf = (folder: string) => `${folder}/history.yaml`
  const earlier = await checkSource(source, stages, folders)
  // The history may name what the changed spec lacks until it has the new release.
  const withoutHistory = new Map([
    ...files,
    ...folders.map((folder) => [historyOf(folder), undefined] as const),
  ])
  const later = await checkSource(overlaySource(source, withoutHistory), stages, folders)
  for (const { folder } of changed) {
    const before = earlier.model?.products.find((product) => product.folder === folder)
    const after = later.model?.products.find((product) => product.folder === folder)
    if (before === undefined || after === undefined) continue
    const path = historyOf(folder)
    const text = addRelease(await source.read(path), before, after, { date, source: origin })
    if (text === undefined) continue
    files.set(path, text)
    released.push(folder)
  }
  return released
}

/** Plans the files of the spec, and those that add new products to the project. */
async function planFiles(
  root: string,
  isExistingProject: boolean,
  files: ReadonlyMap<string, string | undefined>,
  added: readonly Product[],
): Promise<Plan> {
  const render = createRender(await loadTemplates(root))
  const tasks = added.flatMap((product) => taskFiles(product, render))
  const [first, ...others] = added.map((product) => ({ ...product, name: product.title }))
  const shared =
    first === undefined
      ? []
      : isExistingProject
        ? await joinProject(root, added, tasks)
        : await projectFiles([first, ...others], render, false)
  const written: GeneratedFile[] = []
  const removed: string[] = []
  for (const [path, content] of files) {
    if (content === undefined) removed.push(path)
    else written.push({ path, content })
  }
  return { written: [...written, ...shared], unchanged: 0, removed }
}
