import type { Position } from '../diagnostics/diagnostic.js'
import { Report } from '../diagnostics/report.js'
import { chinaSource } from '../model/site.js'
import type { SpecSource } from '../spec/source.js'
import { SourceDocument } from '../spec/source-document.js'
import { factsWithSource, withSource } from './added-source.js'
import { type FactHashes, type Facts, isFacts } from './facts.js'
import { type Conflict, type Edit, type MergeOptions, type MergeResult, merge } from './merge.js'
import { schemaComment } from './schema-comment.js'
import { shapes } from './shapes.js'
import { YamlEditor } from './yaml-editor.js'
import { formatYaml } from './yaml-text.js'

export interface ImportConflict {
  readonly position: Position
  readonly message: string
}

/** The result of merging facts into a file. */
export interface MergedFile {
  /** The new text; undefined if it does not change. */
  readonly text: string | undefined
  /** The facts of the file with the changes. */
  readonly facts: Facts
  readonly conflicts: readonly ImportConflict[]
}

/** A file of the spec with an action, or with all data types or error codes of a product. */
export class DocumentFile {
  readonly path: string
  readonly #kind: keyof typeof shapes
  readonly #text: string | undefined
  readonly #document: SourceDocument

  private constructor(path: string, kind: keyof typeof shapes, text: string | undefined) {
    this.path = path
    this.#kind = kind
    this.#text = text
    this.#document = new SourceDocument(path, text ?? '', new Report())
  }

  /** Reads a file, which may be missing. */
  static async read(source: SpecSource, path: string, kind: keyof typeof shapes): Promise<DocumentFile> {
    return new DocumentFile(path, kind, await source.read(path))
  }

  get exists(): boolean {
    return this.#text !== undefined
  }

  /** The facts of the file. */
  get facts(): Facts {
    const { content } = this.#document
    return isFacts(content) ? content : {}
  }

  /** The facts that the file will have. */
  preview(base: FactHashes | undefined, next: Facts, options: MergeOptions): Facts {
    return this.exists ? this.#merge(base, next, options).merged : next
  }

  /** Merges facts into the file, or creates it. */
  merge(base: FactHashes | undefined, next: Facts, options: MergeOptions): MergedFile {
    if (this.#text === undefined) {
      const facts = options.site === 'china' ? this.#withChinaSource(next) : next
      return { text: this.#newText(facts), facts, conflicts: [] }
    }
    const { edits, conflicts, merged } = this.#merge(base, next, options)
    return {
      text: edits.length === 0 ? undefined : applyEdits(this.#text, edits),
      facts: merged,
      conflicts: conflicts.map((conflict) => this.#describe(conflict)),
    }
  }

  /**
   * Decides whether the file of an action that the metadata no longer has is removed.
   *
   * @returns The conflict if people have changed the file, so that it stays.
   */
  conflictOfRemoval(name: string, base: FactHashes | undefined): ImportConflict | undefined {
    const { edits } = merge(
      { [name]: this.facts },
      { [name]: base ?? '' },
      {},
      { entries: shapes[this.#kind] },
      { site: 'international', isTaken: () => false },
    )
    return edits.length > 0 ? undefined : this.#describe({ path: [], problem: 'removed' })
  }

  #merge(base: FactHashes | undefined, next: Facts, options: MergeOptions): MergeResult {
    return merge(this.facts, base, next, shapes[this.#kind], options)
  }

  /** The text of a new file. No file is created for a list that is empty. */
  #newText(facts: Facts): string | undefined {
    if (this.#kind !== 'action' && Object.keys(facts).length === 0) return undefined
    return schemaComment(this.#kind) + formatYaml(facts)
  }

  /** Adds the source to an action, or to each data type or error code. */
  #withChinaSource(facts: Facts): Facts {
    if (this.#kind === 'action') return factsWithSource(facts, chinaSource)
    return Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [name, withSource(fact, chinaSource)]),
    )
  }

  #describe({ path, problem, value }: Conflict): ImportConflict {
    return {
      position: this.#document.valueAt(path),
      message: conflictMessages[problem](path.join('.') || 'the action', JSON.stringify(value)),
    }
  }
}

const conflictMessages: Readonly<Record<Conflict['problem'], (place: string, value: string) => string>> = {
  removed: (place) =>
    `The metadata no longer has ${place}. It was changed by hand, so it stays. Remove it if it is gone.`,
  changed: (place, value) =>
    `The metadata has another value of ${place}, ${value}. It was changed by hand, so it stays. Compare both.`,
  documented: (place) =>
    `The metadata now describes ${place}, so it is no longer marked as undocumented. Its other facts stay. Compare them with the metadata, and correct the source.`,
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  const editor = new YamlEditor(text)
  for (const edit of edits) {
    if (edit.kind === 'update-list') editor.updateList(edit.path, edit.added, edit.removed)
    else if (edit.kind === 'remove') editor.remove(edit.path)
    else editor.set(edit.path, edit.value, edit.before)
  }
  return editor.toString()
}
