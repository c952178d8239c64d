import {
  type FactHashes,
  type Facts,
  hashesOf,
  hashFacts,
  isFacts,
  namesOf,
  type Shape,
  shapeOf,
  sortHashes,
} from './facts.js'

type Path = readonly string[]

/** An edit that a merge makes to a document. */
export type Edit =
  /** A new key is inserted before the first of the keys in `before` that exists. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown; readonly before: readonly string[] }
  | { readonly kind: 'remove'; readonly path: Path }
  | {
      readonly kind: 'update-list'
      readonly path: Path
      readonly added: string[]
      readonly removed: string[]
    }

/** A fact of the metadata that was not merged, because people have changed the spec there. */
export interface Conflict {
  readonly path: Path
  /**
   * What the metadata says now: another value, or that the fact or the subject is gone, or that it describes what the spec
   * marks as undocumented.
   */
  readonly problem: 'changed' | 'removed' | 'documented'
}

export interface MergeResult {
  readonly edits: readonly Edit[]
  readonly conflicts: readonly Conflict[]
  /** The document with the edits. */
  readonly merged: Facts
}

/** Whether the metadata is the authority, or only adds what is missing. */
export type MergeMode = 'update' | 'add'

/**
 * Merges what the metadata says into a document. What people have changed since the last import stays, and so do facts
 * with a source. A subject that the spec marks as undocumented loses the mark, and gets the facts that it lacks. Without an earlier import, everything that the document says counts as handwritten.
 *
 * @param current The document as it is.
 * @param base The hashes of the facts of the last import.
 * @param next The facts of this import. Those that are undefined are unknown, and stay as they are.
 */
export function merge(
  current: Facts,
  base: FactHashes | undefined,
  next: Facts,
  shape: Exclude<Shape, string>,
  mode: MergeMode,
): MergeResult {
  const merger = new Merger(mode)
  const merged = merger.mergeMap([], current, base, next, shape)
  return { edits: merger.edits, conflicts: merger.conflicts, merged }
}

class Merger {
  readonly edits: Edit[] = []
  readonly conflicts: Conflict[] = []
  readonly #mode: MergeMode

  constructor(mode: MergeMode) {
    this.#mode = mode
  }

  mergeMap(
    path: Path,
    current: Facts,
    base: FactHashes | undefined,
    next: Facts,
    shape: Exclude<Shape, string>,
  ): Facts {
    const merged = new Map(Object.entries(current))
    // A fact with a source is handwritten, and so are all values that it consists of.
    const isHandwritten = 'fields' in shape && current.source !== undefined
    const isNowDocumented = 'fields' in shape && current.undocumented === true
    if (isNowDocumented) {
      merged.delete('undocumented')
      this.edits.push({ kind: 'remove', path: [...path, 'undocumented'] })
      this.conflicts.push({ path, problem: 'documented' })
    }
    for (const [name, value] of Object.entries(next)) {
      if (value === undefined) continue
      const place = [...path, name]
      const known = hashesOf(base, name)
      const inner = shapeOf(shape, name)
      const found = merged.get(name)
      if (found === undefined) {
        const isLacking = isNowDocumented && this.#mode === 'update'
        if (isLacking || this.#isAdded(known, base, value, inner, shape, isHandwritten, place)) {
          merged.set(name, value)
          const names = Object.keys(next)
          this.edits.push({ kind: 'set', path: place, value, before: names.slice(names.indexOf(name) + 1) })
        }
      } else if (inner === 'list') {
        merged.set(name, this.#mergeList(place, found, known, value))
      } else if (inner === 'value') {
        if (this.#isReplaced(found, known, value, isHandwritten, place)) {
          merged.set(name, value)
          this.edits.push({ kind: 'set', path: place, value, before: [] })
        }
      } else if (isFacts(found) && isFacts(value)) {
        const innerBase = typeof known === 'object' ? known : undefined
        merged.set(name, this.mergeMap(place, found, innerBase, value, inner))
      }
    }
    if (this.#mode === 'update') {
      for (const name of Object.keys(base ?? {})) {
        const found = merged.get(name)
        if (found === undefined || Object.hasOwn(next, name)) continue
        const place = [...path, name]
        if (isHandwritten || !isSame(found, hashesOf(base, name), shapeOf(shape, name))) {
          this.conflicts.push({ path: place, problem: 'removed' })
        } else {
          merged.delete(name)
          this.edits.push({ kind: 'remove', path: place })
        }
      }
    }
    return Object.fromEntries(merged)
  }

  /** Whether a fact that the document does not have is added. */
  #isAdded(
    known: string | FactHashes | undefined,
    base: FactHashes | undefined,
    value: unknown,
    inner: Shape,
    shape: Exclude<Shape, string>,
    isHandwritten: boolean,
    path: Path,
  ): boolean {
    if ('entries' in shape) return known === undefined || this.#mode === 'add'
    // A handwritten subject says on purpose what it leaves out.
    if (this.#mode === 'add' || base === undefined) return false
    if (known === undefined && !isHandwritten) return true
    if (!isSame(value, known, inner)) this.conflicts.push({ path, problem: 'changed' })
    return false
  }

  /** Whether a value of the document is replaced. */
  #isReplaced(
    found: unknown,
    known: string | FactHashes | undefined,
    value: unknown,
    isHandwritten: boolean,
    path: Path,
  ): boolean {
    if (this.#mode === 'add' || known === undefined || isSame(value, known, 'value')) return false
    if (hashFacts(found, 'value') === hashFacts(value, 'value')) return false
    if (!isHandwritten && isSame(found, known, 'value')) return true
    this.conflicts.push({ path, problem: 'changed' })
    return false
  }

  #mergeList(path: Path, found: unknown, known: string | FactHashes | undefined, value: unknown): unknown {
    const names = namesOf(found)
    const next = namesOf(value)
    const base = typeof known === 'object' ? Object.keys(known) : []
    const added = next.filter((name) => !names.includes(name) && !base.includes(name))
    const gone =
      this.#mode === 'add' ? [] : base.filter((name) => names.includes(name) && !next.includes(name))
    // An entry with words of its own is handwritten.
    const isPlain = (name: string) => Array.isArray(found) && found.includes(name)
    for (const name of gone.filter((one) => !isPlain(one))) {
      this.conflicts.push({ path: [...path, name], problem: 'removed' })
    }
    const removed = gone.filter(isPlain)
    if (added.length + removed.length === 0) return found
    this.edits.push({ kind: 'update-list', path, added, removed })
    const kept: readonly unknown[] = Array.isArray(found) ? found : []
    return [...kept.filter((entry) => !removed.includes(String(entry))), ...added]
  }
}

/** Whether facts are those of the last import, without additions. */
function isSame(facts: unknown, hashes: string | FactHashes | undefined, shape: Shape): boolean {
  return JSON.stringify(sortHashes(hashFacts(facts, shape))) === JSON.stringify(sortHashes(hashes))
}
