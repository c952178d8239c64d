import { fileNames } from '../emit/file-names.js'
import type { DataTypes } from '../model/data-types.js'
import { type Parameter, typeName } from '../model/model.js'
import type { PlatformDocument } from '../spec/definitions/platform.js'
import { importedFile } from '../spec/layout.js'
import type { SpecSource } from '../spec/source.js'
import { withoutContradictions } from './contradictions.js'
import { convert, type ImportedAction, type ImportedDocuments } from './convert.js'
import { countFacts, type ImportCounts } from './counts.js'
import { DocumentFile, type ImportConflict, type MergeOptions } from './document-file.js'
import { convertExample, exampleTarget } from './example.js'
import { type FactHashes, type Facts, hashesOf, hashFacts, isFacts } from './facts.js'
import { formatHashes } from './hashes-text.js'
import { linkTypes } from './link-documents.js'
import type { ProductMetadata } from './metadata.js'
import { type ParameterFacts, recognizePagination } from './pagination.js'
import { selectActions } from './select-actions.js'
import { updateServiceFile } from './service-file.js'
import { shapes } from './shapes.js'
import { withoutWords } from './without-words.js'

/** How metadata is imported. */
export interface ProductImportOptions extends MergeOptions {
  readonly withoutWords: boolean
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

/** The facts of the last import. */
interface ImportBase {
  readonly actions?: FactHashes
  readonly types?: FactHashes
  readonly errors?: FactHashes
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
    const base = await this.#readBase()
    const types = await this.#mergeList('types', base?.types, documents.types)
    const errors = await this.#mergeList('errors', base?.errors, documents.errors)
    const { actions, imported } = await this.#mergeActions(documents, base?.actions, linkTypes(types))
    if (this.#options.mode === 'update') await this.#writeBase(base, imported, documents)
    await this.#updateService([
      ...[...actions].flatMap(([name, { input, output }]) => [name, ...keysOf(input), ...keysOf(output)]),
      ...Object.entries(types).flatMap(([name, type]) => [
        name,
        ...keysOf(isFacts(type) ? type.members : {}),
      ]),
      ...Object.keys(errors),
    ])
    return {
      service,
      version,
      folder: this.#folder,
      files: this.#files,
      counts: countFacts(actions, types, errors),
      conflicts: this.#conflicts,
      dropped: this.#dropped,
      ignored: documents.ignored,
    }
  }

  #convert(): ImportedDocuments {
    const { api, examples, errorCodes } = this.#metadata
    const { errors, response } = this.#platform
    const platform = { errors: new Set(Object.keys(errors)), requestId: response.requestId }
    const documents = withoutContradictions(convert(api, errorCodes, platform), examples, this.#platform)
    return this.#options.withoutWords ? withoutWords(documents) : documents
  }

  async #readBase(): Promise<ImportBase | undefined> {
    const path = `${this.#folder}/${importedFile}`
    const text = await this.#source.read(path)
    return text === undefined ? undefined : parseBase(path, text)
  }

  /** Merges all data types or error codes, if they are known. Returns those that the spec will have. */
  async #mergeList(
    kind: 'types' | 'errors',
    base: FactHashes | undefined,
    next: Facts | undefined,
  ): Promise<Facts> {
    const file = await DocumentFile.read(this.#source, `${this.#folder}/${kind}.yaml`, kind)
    return next === undefined ? file.facts : this.#mergeFile(file, base, next)
  }

  /** Merges all actions. Returns those that the spec will have, and what the metadata says of them. */
  async #mergeActions(
    documents: ImportedDocuments,
    base: FactHashes | undefined,
    types: DataTypes,
  ): Promise<{ readonly actions: ReadonlyMap<string, Facts>; readonly imported: Facts }> {
    const names = new Set([...documents.actions.keys(), ...Object.keys(base ?? {})])
    const fileNameOf = fileNames([...names])
    const actions = new Map<string, Facts>()
    const imported: Record<string, Facts> = {}
    for (const name of names) {
      const path = `${this.#folder}/actions/${fileNameOf.get(name) ?? name}.yaml`
      const file = await DocumentFile.read(this.#source, path, 'action')
      const actionBase = nestedHashes(base, name)
      const action = documents.actions.get(name)
      if (action === undefined) {
        this.#removeAction(file, name, actionBase)
        continue
      }
      const complete = this.#completeAction(file, action, actionBase, types)
      imported[name] = complete
      actions.set(name, this.#mergeFile(file, actionBase, complete))
    }
    return { actions, imported }
  }

  /** Adds the pagination and the examples of an action, which depend on its parameters in the spec. */
  #completeAction(
    file: DocumentFile,
    action: ImportedAction,
    base: FactHashes | undefined,
    types: DataTypes,
  ): Facts {
    const target = exampleTarget(file.preview(base, { ...action }, this.#options), types, this.#platform)
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

  #mergeFile(file: DocumentFile, base: FactHashes | undefined, next: Facts): Facts {
    const { text, facts, conflicts } = file.merge(base, next, this.#options)
    if (text !== undefined) this.#files.set(file.path, text)
    this.#conflicts.push(...conflicts)
    return facts
  }

  /** Removes the file of an action that the metadata no longer has, unless people have changed it. */
  #removeAction(file: DocumentFile, name: string, base: FactHashes | undefined): void {
    if (this.#options.mode === 'add' || !file.exists) return
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
    actions: Facts,
    { types, errors }: ImportedDocuments,
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
    const path = `${this.#folder}/${importedFile}`
    if ((await this.#source.read(path)) !== text) this.#files.set(path, text)
  }
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
