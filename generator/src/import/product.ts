import { isDeepStrictEqual } from 'node:util'
import { misreadNames } from '../diagnostics/confusable.js'
import type { Position } from '../diagnostics/diagnostic.js'
import { Report } from '../diagnostics/report.js'
import { fileNames } from '../emit/file-names.js'
import type { DataTypes } from '../model/data-types.js'
import { linkRequestId } from '../model/link/request-id.js'
import { type Parameter, typeName } from '../model/model.js'
import type { PlatformDocument } from '../spec/definitions/platform.js'
import { importedFile } from '../spec/layout.js'
import type { SpecSource } from '../spec/source.js'
import { SourceDocument } from '../spec/source-document.js'
import { withoutContradictions } from './contradictions.js'
import { convert, type ImportedAction, type ImportedDocuments } from './convert.js'
import { countFacts, type ImportCounts } from './counts.js'
import { convertExample } from './example.js'
import { type FactHashes, type Facts, hashFacts, isFacts } from './facts.js'
import { formatHashes } from './hashes-text.js'
import { linkParameters, linkTypes } from './link-documents.js'
import { type Conflict, type Edit, type MergeMode, merge } from './merge.js'
import type { ApiMetadata, ErrorCodesMetadata, ExamplesMetadata } from './metadata.js'
import { type ParameterFacts, recognizePagination } from './pagination.js'
import { shapes } from './shapes.js'
import { withoutWords } from './without-words.js'
import { YamlEditor } from './yaml-editor.js'
import { formatYaml } from './yaml-text.js'

/** The metadata of one version of a product. */
export interface ProductMetadata {
  readonly service: string
  readonly version: string
  readonly api: ApiMetadata
  readonly examples: ExamplesMetadata | undefined
  readonly errorCodes: ErrorCodesMetadata | undefined
}

/** How metadata is imported. */
export interface ProductImportOptions {
  readonly mode: MergeMode
  /** The source of facts that are added to a spec of another site; undefined if the metadata is the authority. */
  readonly source: string | undefined
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
  readonly dropped: readonly { readonly action: string; readonly example: number; readonly reason: string }[]
  readonly ignored: readonly string[]
}

export interface ImportConflict {
  readonly position: Position
  readonly message: string
}

/** Plans the import of one version of a product into the spec of a source, which is not changed. */
export async function importProduct(
  source: SpecSource,
  platform: PlatformDocument,
  metadata: ProductMetadata,
  options: ProductImportOptions,
): Promise<ProductImport> {
  return new ProductImporter(source, platform, metadata, options).run()
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
  readonly #commonParameters: ReadonlySet<string>
  #actionFiles: ReadonlyMap<string, string> = new Map()
  readonly #files = new Map<string, string | undefined>()
  readonly #conflicts: ImportConflict[] = []
  readonly #dropped: { action: string; example: number; reason: string }[] = []

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
    this.#commonParameters = new Set(Object.keys(platform.commonParameters.v1))
  }

  async run(): Promise<ProductImport> {
    const { api, errorCodes, service, version } = this.#metadata
    const converted = withoutContradictions(
      convert(api, errorCodes, this.#platformFacts()),
      this.#metadata.examples,
      this.#platform,
    )
    const documents = this.#options.withoutWords ? withoutWords(converted) : converted
    const base = await this.#readBase()
    const types = await this.#mergeFile('types', 'types', base?.types, documents.types)
    const errors = await this.#mergeFile('errors', 'errors', base?.errors, documents.errors)
    const dataTypes = linkTypes(types)
    const actionNames = new Set([...documents.actions.keys(), ...Object.keys(base?.actions ?? {})])
    this.#actionFiles = fileNames([...actionNames])
    const actions = new Map<string, Facts>()
    const next: Record<string, Facts> = {}
    for (const [name, action] of documents.actions) {
      const complete = await this.#completeAction(name, action, base?.actions, dataTypes)
      next[name] = complete
      actions.set(
        name,
        await this.#mergeFile(this.#actionFile(name), 'action', baseOf(base?.actions, name), complete),
      )
    }
    await this.#removeActions(base?.actions, next)
    if (this.#options.mode === 'update') await this.#writeBase(base, next, documents)
    await this.#mergeService([
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

  /** The file of an action in the folder of the product, without its extension. */
  #actionFile(name: string): string {
    return `actions/${this.#actionFiles.get(name) ?? name}`
  }

  #platformFacts() {
    const { errors, response } = this.#platform
    return { errors: new Set(Object.keys(errors)), requestId: response.requestId }
  }

  async #readBase(): Promise<ImportBase | undefined> {
    const text = await this.#source.read(`${this.#folder}/${importedFile}`)
    if (text === undefined) return undefined
    const content: unknown = JSON.parse(text)
    return isFacts(content) ? content : undefined
  }

  /** Adds the pagination and the examples of an action, which depend on its parameters. */
  async #completeAction(
    name: string,
    action: ImportedAction,
    base: FactHashes | undefined,
    types: DataTypes,
  ): Promise<Facts> {
    const current = await this.#parse(`${this.#folder}/${this.#actionFile(name)}.yaml`)
    const { merged } =
      current === undefined
        ? { merged: action as Facts }
        : merge(current, baseOf(base, name), { ...action }, shapes.action, this.#options.mode)
    const input = linkParameters(merged.input)
    const output = [...linkParameters(merged.output), linkRequestId(this.#platform)]
    const { examples } = this.#metadata
    const list = examples !== undefined && Object.hasOwn(examples.actions, name) ? examples.actions[name] : []
    const commonParameters = this.#commonParameters
    const kept = (list ?? []).flatMap((metadata, index) => {
      const { example, dropped } = convertExample(metadata, { input, output, types, commonParameters })
      this.#dropped.push(...dropped.map((reason) => ({ action: name, example: index + 1, reason })))
      if (example === undefined) return []
      const { title, description, ...facts } = example
      return [this.#options.withoutWords ? facts : example]
    })
    const { input: inputs, output: outputs, requestId, errors, ...head } = action
    const pagination = recognizePagination({
      name,
      input: input.map(factsOf),
      output: output.map(factsOf),
      membersOf: (type) => types.get(type)?.members.map(factsOf),
    })
    return {
      ...head,
      ...(pagination && { pagination }),
      input: inputs,
      output: outputs,
      ...(requestId !== undefined && { requestId }),
      errors: errors ?? (current === undefined ? [] : undefined),
      examples: examples === undefined && current !== undefined ? undefined : kept,
    }
  }

  /** Merges facts, if there are any, into a file, or creates it. Returns the merged document. */
  async #mergeFile(
    name: string,
    kind: keyof typeof shapes,
    base: FactHashes | undefined,
    next: Facts | undefined,
  ): Promise<Facts> {
    const path = `${this.#folder}/${name}.yaml`
    const text = await this.#source.read(path)
    if (next === undefined) return (await this.#parse(path)) ?? {}
    if (text === undefined) {
      const isEmpty = kind !== 'action' && Object.keys(next).length === 0
      if (!isEmpty)
        this.#files.set(path, `${schemaComment(kind)}\n${formatYaml(this.#withSource(next, kind))}`)
      return next
    }
    const source = new SourceDocument(path, text, new Report())
    const current = isFacts(source.content) ? source.content : {}
    const result = merge(current, base, next, shapes[kind], this.#options.mode)
    this.#conflicts.push(...result.conflicts.map((conflict) => describeConflict(conflict, source)))
    if (result.edits.length > 0) this.#files.set(path, applyEdits(text, result.edits, this.#options.source))
    return result.merged
  }

  /** Adds the source to each part of a new file. */
  #withSource(facts: Facts, kind: keyof typeof shapes): Facts {
    const { source } = this.#options
    if (source === undefined) return facts
    if (kind === 'action') return addSource(facts, source)
    return Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, addSourceTo(value, source)]),
    )
  }

  /** Removes the files of actions that the metadata no longer has, unless people have changed them. */
  async #removeActions(base: FactHashes | undefined, next: Facts): Promise<void> {
    if (this.#options.mode === 'add') return
    for (const name of Object.keys(base ?? {}).filter((one) => !Object.hasOwn(next, one))) {
      const path = `${this.#folder}/${this.#actionFile(name)}.yaml`
      const text = await this.#source.read(path)
      if (text === undefined) continue
      const source = new SourceDocument(path, text, new Report())
      const { edits } = merge(
        { [name]: source.content },
        { [name]: baseOf(base, name) ?? '' },
        {},
        { entries: shapes.action },
        'update',
      )
      if (edits.length > 0) this.#files.set(path, undefined)
      else this.#conflicts.push(describeConflict({ path: [], problem: 'removed' }, source))
    }
  }

  /** Creates service.yaml, and keeps its list of names that only look like misread ones up to date. */
  async #mergeService(names: readonly string[]): Promise<void> {
    const { service, version } = this.#metadata
    const path = `${this.#folder}/service.yaml`
    const text = await this.#source.read(path)
    const current = (await this.#parse(path)) ?? { service, version }
    const spellings = new Map(Object.entries(isFacts(current.spellings) ? current.spellings : {}))
    const misread = misreadNames(names)
    for (const name of misread.keys()) if (!spellings.has(name)) spellings.set(name, spellingReason)
    for (const [name, reason] of [...spellings]) {
      if (reason === spellingReason && !misread.has(name)) spellings.delete(name)
    }
    const next = { ...current, ...(spellings.size > 0 && { spellings: Object.fromEntries(spellings) }) }
    if (text === undefined) {
      const comment = '# yaml-language-server: $schema=../../schema/service.json'
      this.#files.set(path, `${comment}\n${formatYaml(next)}`)
    } else if (!isDeepStrictEqual(next.spellings, current.spellings)) {
      const editor = new YamlEditor(text)
      editor.set(['spellings'], next.spellings)
      this.#files.set(path, editor.toString())
    }
  }

  async #writeBase(
    base: ImportBase | undefined,
    actions: Facts,
    documents: ImportedDocuments,
  ): Promise<void> {
    const { types, errors } = documents
    const hashes = {
      actions: Object.fromEntries(
        Object.entries(actions).map(([name, action]) => [
          name,
          actionHashes(action, baseOf(base?.actions, name)),
        ]),
      ),
      types: hashFacts(types, shapes.types),
      errors: errors === undefined ? base?.errors : hashFacts(errors, shapes.errors),
    }
    const text = formatHashes(hashes)
    const path = `${this.#folder}/${importedFile}`
    if ((await this.#source.read(path)) !== text) this.#files.set(path, text)
  }

  async #parse(path: string): Promise<Facts | undefined> {
    const text = await this.#source.read(path)
    const content = text === undefined ? undefined : new SourceDocument(path, text, new Report()).content
    return isFacts(content) ? content : undefined
  }
}

/** The reason of names that differ from others only in letters that scans confuse. */
const spellingReason = "the cloud's API metadata has this spelling"

/** The hashes of an action. What this import does not know keeps its hash. */
function actionHashes(action: unknown, base: FactHashes = {}): FactHashes {
  const hashes = hashFacts(action, shapes.action)
  const unknown = Object.entries(base).filter(
    ([name]) => isFacts(action) && Object.hasOwn(action, name) && action[name] === undefined,
  )
  return { ...(typeof hashes === 'object' && hashes), ...Object.fromEntries(unknown) }
}

function keysOf(facts: unknown): string[] {
  return isFacts(facts) ? Object.keys(facts) : []
}

function factsOf({ name, type, description }: Parameter): ParameterFacts {
  return { name, type: typeName(type), description }
}

function baseOf(base: FactHashes | undefined, name: string): FactHashes | undefined {
  const found = base !== undefined && Object.hasOwn(base, name) ? base[name] : undefined
  return typeof found === 'object' ? found : undefined
}

function schemaComment(kind: keyof typeof shapes): string {
  const path = kind === 'action' ? '../../../schema/action.json' : `../../schema/${kind}.json`
  return `# yaml-language-server: $schema=${path}`
}

function applyEdits(text: string, edits: readonly Edit[], source: string | undefined): string {
  const editor = new YamlEditor(text)
  for (const edit of edits) {
    if (edit.kind === 'update-list') editor.updateList(edit.path, edit.added, edit.removed)
    else if (edit.kind === 'remove') editor.remove(edit.path)
    else {
      const value = source === undefined ? edit.value : addSourceTo(edit.value, source)
      editor.set(edit.path, value, edit.before)
    }
  }
  return editor.toString()
}

function addSourceTo(value: unknown, source: string): unknown {
  return isFacts(value) ? addSource(value, source) : { description: value, source }
}

/** Adds a source before the words, or at the end. */
function addSource(facts: Facts, source: string): Facts {
  const { description, input, output, requestId, errors, examples, members, ...head } = facts
  return withoutUndefined({
    ...head,
    source,
    description,
    members,
    input,
    output,
    requestId,
    errors,
    examples,
  })
}

function withoutUndefined(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

function describeConflict({ path, problem }: Conflict, source: SourceDocument): ImportConflict {
  const place = path.join('.') || 'the action'
  return {
    position: source.valueAt(path),
    message:
      problem === 'removed'
        ? `The metadata no longer has ${place}. It was changed by hand, so it stays. Remove it if it is gone.`
        : `The metadata has another value of ${place}. It was changed by hand, so it stays. Compare it with the metadata.`,
  }
}
