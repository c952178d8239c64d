import { fileNames } from '../emit/file-names.js'
import type { DataTypes } from '../model/data-types.js'
import { type Parameter, typeName } from '../model/model.js'
import type { Site } from '../model/site.js'
import type { PlatformDocument } from '../spec/definitions/platform.js'
import { importedFiles } from '../spec/layout.js'
import type { SpecSource } from '../spec/source.js'
import { beyond, withFormerOwner } from './beyond.js'
import { withoutContradictions } from './contradictions.js'
import { convert, type ImportedAction, type ImportedDocuments } from './convert.js'
import { countFacts, type ImportCounts } from './counts.js'
import { DocumentFile, type ImportConflict } from './document-file.js'
import { convertExample, exampleTarget } from './example.js'
import { type FactHashes, type Facts, hashesOf, hashFacts, isFacts } from './facts.js'
import { formatHashes } from './hashes-text.js'
import { type LackingWords, lackingWords } from './lacking-words.js'
import { linkTypes } from './link-documents.js'
import type { MergeOptions } from './merge.js'
import type { ProductMetadata } from './metadata.js'
import { type ParameterFacts, recognizePagination } from './pagination.js'
import { selectActions } from './select-actions.js'
import { updateServiceFile } from './service-file.js'
import { shapes } from './shapes.js'
import { type Translation, translateApi } from './translation.js'
import { withoutWords } from './without-words.js'

/** How metadata is imported. */
export interface ProductImportOptions {
  readonly site: Site
  /** The English words of a site whose words are not English. */
  readonly translation: Translation
  readonly withoutWords: boolean
  /** The places where the metadata wins although people have changed the spec, such as CreateThing.input.Size. */
  readonly taken: readonly string[]
}

/** The files that an import of a product changes, and what it found. */
export interface ProductImport {
  readonly service: string
  readonly version: string
  readonly folder: string
  /** The new content of changed files, by path; undefined for removed ones. */
  readonly files: ReadonlyMap<string, string | undefined>
  readonly counts: ImportCounts
  readonly conflicts: readonly ImportConflict[]
  /** The dropped parts of examples by reason, with their actions. */
  readonly dropped: readonly DroppedPart[]
  readonly ignored: readonly string[]
  /** Those of the taken places that had a conflict. */
  readonly taken: ReadonlySet<string>
  /** What has no words, because those of the site are not English. */
  readonly lackingWords: readonly LackingWords[]
}

/** A part of an example that is not kept. */
interface DroppedPart {
  readonly action: string
  readonly example: number
  readonly reason: string
}

/** Plans the import of one version of a product into the spec of a source, which is not changed. */
export async function importProduct(
  source: SpecSource,
  platform: PlatformDocument,
  metadata: ProductMetadata,
  options: ProductImportOptions,
): Promise<ProductImport> {
  const path = `spec/${metadata.service}/${metadata.version}/service.yaml`
  const selected = selectActions(metadata, path, await source.read(path))
  const imported = await new ProductImporter(source, platform, selected.metadata, options).run()
  const missing = selected.missing.map((name) => `${path} imports ${name}, which the metadata does not have`)
  return { ...imported, ignored: [...imported.ignored, ...missing] }
}

/** The facts of the last import of a site. */
interface ImportBase {
  readonly actions?: FactHashes
  readonly types?: FactHashes
  readonly errors?: FactHashes
}

/** The facts of the last imports that concern an import. */
interface ImportBases {
  /** Those of the same site. Those of the China site are only what the international one lacks. */
  readonly own: ImportBase | undefined
  readonly other: ImportBase | undefined
}

class ProductImporter {
  readonly #source: SpecSource
  readonly #platform: PlatformDocument
  readonly #metadata: ProductMetadata
  readonly #options: ProductImportOptions
  readonly #folder: string
  readonly #files = new Map<string, string | undefined>()
  readonly #conflicts: ImportConflict[] = []
  readonly #dropped: DroppedPart[] = []
  readonly #taken = new Set<string>()

  constructor(
    source: SpecSource,
    platform: PlatformDocument,
    metadata: ProductMetadata,
    options: ProductImportOptions,
  ) {
    this.#source = source
    this.#platform = platform
    this.#metadata = metadata
    this.#options = options
    this.#folder = `spec/${metadata.service}/${metadata.version}`
  }

  async run(): Promise<ProductImport> {
    const { service, version } = this.#metadata
    const documents = this.#convert()
    const bases = await this.#readBases()
    const types = await this.#mergeList('types', bases, documents.types)
    const errors = await this.#mergeList('errors', bases, documents.errors)
    const actions = await this.#mergeActions(documents, bases, linkTypes(types.merged))
    await this.#writeBase(bases.own, {
      actions: actions.imported,
      types: types.imported,
      errors: errors.imported,
    })
    await this.#updateService([
      ...[...actions.merged].flatMap(([name, { input, output }]) => [
        name,
        ...keysOf(input),
        ...keysOf(output),
      ]),
      ...Object.entries(types.merged).flatMap(([name, type]) => [
        name,
        ...keysOf(isFacts(type) ? type.members : {}),
      ]),
      ...Object.keys(errors.merged),
    ])
    return {
      service,
      version,
      folder: this.#folder,
      files: this.#files,
      counts: countFacts(actions.merged, types.merged, errors.merged),
      conflicts: this.#conflicts,
      dropped: this.#dropped,
      ignored: documents.ignored,
      taken: this.#taken,
      lackingWords: lackingWords(this.#metadata.api, actions.merged, types.merged),
    }
  }

  #convert(): ImportedDocuments {
    const { api, examples, errorCodes } = this.#metadata
    const { errors, response } = this.#platform
    const platform = { errors: new Set(Object.keys(errors)), requestId: response.requestId }
    const english = this.#isChinas ? translateApi(api, this.#options.translation) : api
    const documents = withoutContradictions(convert(english, errorCodes, platform), examples, this.#platform)
    return this.#options.withoutWords ? withoutWords(documents) : documents
  }

  get #isChinas(): boolean {
    return this.#options.site === 'china'
  }

  async #readBases(): Promise<ImportBases> {
    const [international, china] = [await this.#readBase('international'), await this.#readBase('china')]
    if (!this.#isChinas) return { own: international, other: china }
    const shapeOfActions = { entries: shapes.action }
    return {
      own: china && {
        actions: beyond(china.actions ?? {}, international?.actions, shapeOfActions),
        types: beyond(china.types ?? {}, international?.types, shapes.types),
        ...(china.errors && { errors: beyond(china.errors, international?.errors, shapes.errors) }),
      },
      other: international,
    }
  }

  async #readBase(site: Site): Promise<ImportBase | undefined> {
    const path = `${this.#folder}/${importedFiles[site]}`
    const text = await this.#source.read(path)
    return text === undefined ? undefined : parseBase(path, text)
  }

  /** Merges all data types or error codes, if they are known. */
  async #mergeList(
    kind: 'types' | 'errors',
    { own, other }: ImportBases,
    next: Facts | undefined,
  ): Promise<Merged<Facts>> {
    const file = await DocumentFile.read(this.#source, `${this.#folder}/${kind}.yaml`, kind)
    if (next === undefined) return { merged: file.facts, imported: undefined }
    if (!this.#isChinas) {
      const base = withFormerOwner(own?.[kind], other?.[kind], file.facts, next, shapes[kind])
      return { merged: this.#mergeFile(file, base, next), imported: next }
    }
    const rest = beyond(next, other?.[kind], shapes[kind])
    // A data type of which the site has nothing more to say is still one of the other site.
    const shared = Object.keys(own?.[kind] ?? {}).filter(
      (name) => hashesOf(other?.[kind], name) !== undefined,
    )
    const all = { ...Object.fromEntries(shared.map((name) => [name, {}])), ...rest }
    return { merged: this.#mergeFile(file, own?.[kind], all), imported: rest }
  }

  /** Merges all actions. */
  async #mergeActions(
    documents: ImportedDocuments,
    { own, other }: ImportBases,
    types: DataTypes,
  ): Promise<Merged<ReadonlyMap<string, Facts>> & { readonly imported: Facts }> {
    const names = new Set([...documents.actions.keys(), ...Object.keys(own?.actions ?? {})])
    const fileNameOf = fileNames([...names])
    const merged = new Map<string, Facts>()
    const imported: Record<string, Facts> = {}
    for (const name of names) {
      const path = `${this.#folder}/actions/${fileNameOf.get(name) ?? name}.yaml`
      const file = await DocumentFile.read(this.#source, path, 'action')
      const otherHashes = nestedHashes(other?.actions, name)
      const action = documents.actions.get(name)
      if (action === undefined && (!this.#isChinas || otherHashes === undefined)) {
        this.#removeAction(file, name, nestedHashes(own?.actions, name))
        continue
      }
      const ownHashes = nestedHashes(own?.actions, name)
      const base = this.#isChinas
        ? ownHashes
        : withFormerOwner(ownHashes, otherHashes, file.facts, { ...action }, shapes.action)
      const complete = action === undefined ? {} : this.#completeAction(file, action, base, types)
      const next = this.#isChinas ? beyond(complete, otherHashes, shapes.action) : complete
      if (Object.keys(next).length > 0) imported[name] = next
      merged.set(name, this.#mergeFile(file, base, next, name))
    }
    return { merged, imported }
  }

  /** Adds the pagination and the examples of an action, which depend on its parameters in the spec. */
  #completeAction(
    file: DocumentFile,
    action: ImportedAction,
    base: FactHashes | undefined,
    types: DataTypes,
  ): Facts {
    const target = exampleTarget(
      file.preview(base, { ...action }, this.#mergeOptions(action.action)),
      types,
      this.#platform,
    )
    const { examples } = this.#metadata
    const name = action.action
    const list = examples !== undefined && Object.hasOwn(examples.actions, name) ? examples.actions[name] : []
    const kept = (list ?? []).flatMap((metadata, index) => {
      const { example, dropped } = convertExample(metadata, target)
      this.#dropped.push(...dropped.map((reason) => ({ action: name, example: index + 1, reason })))
      if (example === undefined) return []
      const { title, description, ...facts } = example
      return [this.#options.withoutWords ? facts : example]
    })
    const { input, output, requestId, errors, ...head } = action
    const pagination = recognizePagination({
      name,
      input: target.input.map(factsOf),
      output: target.output.map(factsOf),
      membersOf: (type) => types.get(type)?.members.map(factsOf),
    })
    return {
      ...head,
      ...(pagination && { pagination }),
      input,
      output,
      ...(requestId !== undefined && { requestId }),
      errors: errors ?? (file.exists ? undefined : []),
      examples: examples === undefined && file.exists ? undefined : kept,
    }
  }

  /** @param action The name of the action; undefined for a file of data types or error codes. */
  #mergeOptions(action: string | undefined): MergeOptions {
    const { site, taken } = this.#options
    const isTaken = (path: readonly string[]) => {
      const place = [...(action === undefined ? [] : [action]), ...path].join('.')
      const found = taken.find((one) => place === one || place.startsWith(`${one}.`))
      if (found !== undefined) this.#taken.add(found)
      return found !== undefined
    }
    return { site, isTaken }
  }

  #mergeFile(file: DocumentFile, base: FactHashes | undefined, next: Facts, action?: string): Facts {
    const { text, facts, conflicts } = file.merge(base, next, this.#mergeOptions(action))
    if (text !== undefined) this.#files.set(file.path, text)
    this.#conflicts.push(...conflicts)
    return facts
  }

  /** Removes the file of an action that the metadata no longer has, unless people have changed it. */
  #removeAction(file: DocumentFile, name: string, base: FactHashes | undefined): void {
    if (!file.exists) return
    const conflict = file.conflictOfRemoval(name, base)
    if (conflict === undefined) this.#files.set(file.path, undefined)
    else this.#conflicts.push(conflict)
  }

  async #updateService(names: readonly string[]): Promise<void> {
    const path = `${this.#folder}/service.yaml`
    const text = updateServiceFile(path, await this.#source.read(path), this.#metadata, names)
    if (text !== undefined) this.#files.set(path, text)
  }

  async #writeBase(
    base: ImportBase | undefined,
    {
      actions,
      types,
      errors,
    }: { readonly actions: Facts; readonly types: Facts | undefined; readonly errors: Facts | undefined },
  ): Promise<void> {
    const hashes = {
      actions: Object.fromEntries(
        Object.entries(actions).map(([name, action]) => [
          name,
          actionHashes(action, nestedHashes(base?.actions, name)),
        ]),
      ),
      types: hashFacts(types, shapes.types),
      errors: errors === undefined ? base?.errors : hashFacts(errors, shapes.errors),
    }
    const text = formatHashes(hashes)
    const path = `${this.#folder}/${importedFiles[this.#options.site]}`
    if ((await this.#source.read(path)) !== text) this.#files.set(path, text)
  }
}

/** What an import makes of documents. */
interface Merged<Content> {
  /** What the spec will have. */
  readonly merged: Content
  /** What the metadata says; undefined if it is unknown. */
  readonly imported: Facts | undefined
}

/** @throws {Error} If the text is not a JSON object. */
function parseBase(path: string, text: string): ImportBase {
  try {
    const content: unknown = JSON.parse(text)
    if (isFacts(content)) return content
  } catch {
    // It is reported below.
  }
  throw new Error(
    `${path} is not a JSON object. Restore it from git, or remove it: the spec then counts as handwritten.`,
  )
}

/** The hashes of an action. What this import does not know keeps its hash. */
function actionHashes(action: unknown, base: FactHashes = {}): FactHashes {
  const hashes = hashFacts(action, shapes.action)
  const unknown = Object.entries(base).filter(
    ([name]) => isFacts(action) && Object.hasOwn(action, name) && action[name] === undefined,
  )
  return { ...(typeof hashes === 'object' && hashes), ...Object.fromEntries(unknown) }
}

function nestedHashes(hashes: FactHashes | undefined, name: string): FactHashes | undefined {
  const found = hashesOf(hashes, name)
  return typeof found === 'object' ? found : undefined
}

function keysOf(facts: unknown): string[] {
  return isFacts(facts) ? Object.keys(facts) : []
}

function factsOf({ name, type, description }: Parameter): ParameterFacts {
  return { name, type: typeName(type), description }
}
