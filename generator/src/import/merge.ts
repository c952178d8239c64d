import { chinaSource, chinaSourceOf, isChinaSource, type Site } from '../model/site.js'
import { withSource } from './added-source.js'
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
  /** The other value. */
  readonly value?: unknown
}

/** How the metadata of a site is merged. */
export interface MergeOptions {
  readonly site: Site
  /** Whether the metadata wins at a place that people have changed. */
  readonly isTaken: (path: Path) => boolean
}

export interface MergeResult {
  readonly edits: readonly Edit[]
  readonly conflicts: readonly Conflict[]
  /** The document with the edits. */
  readonly merged: Facts
}

/**
 * Merges what the metadata says into a document. What people have changed since the last import stays, and so do facts
 * with a source. A subject that the spec marks as undocumented loses the mark, and gets the facts that it lacks. Without an
 * earlier import, everything that the document says counts as handwritten.
 *
 * A subject that only the China site describes has its source. The metadata of the international site replaces its facts
 * and removes the source. A reconstructed data type that the metadata describes is no longer reconstructed. Of what the spec
 * already described, the metadata of the China site changes only the type, and whether an input is required.
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
  options: MergeOptions,
): MergeResult {
  const merger = new Merger(options)
  const merged = merger.mergeMap([], current, base, next, shape, false)
  return { edits: merger.edits, conflicts: merger.conflicts, merged }
}

class Merger {
  readonly edits: Edit[] = []
  readonly conflicts: Conflict[] = []
  readonly #site: Site
  readonly #isTaken: MergeOptions['isTaken']

  constructor({ site, isTaken }: MergeOptions) {
    this.#site = site
    this.#isTaken = isTaken
  }

  /** @param isInChinas Whether it is part of a subject that only the China site describes. */
  mergeMap(
    path: Path,
    current: Facts,
    base: FactHashes | undefined,
    next: Facts,
    shape: Exclude<Shape, string>,
    isInChinas: boolean,
  ): Facts {
    const isSubject = 'fields' in shape
    const { source } = current
    const isReconstructed =
      isSubject && 'members' in shape.fields && String(source).startsWith('reconstructed:')
    const isChinas = isSubject
      ? source === chinaSource || isReconstructed || (isInChinas && source === undefined)
      : isInChinas
    const merged = new Map(Object.entries(current))
    if (isSubject && isChinas) this.#updateSource(path, current, next, shape, merged)
    // A fact with a source is handwritten, and so are all values that it consists of.
    const isHandwritten = isSubject && source !== undefined && !isChinas && !isChinaSource(source)
    const isNowDocumented = isSubject && current.undocumented === true
    if (isNowDocumented) {
      merged.delete('undocumented')
      this.edits.push({ kind: 'remove', path: [...path, 'undocumented'] })
      this.conflicts.push({ path, problem: 'documented' })
    }
    const isForeign = this.#site === 'china' && isSubject && !isChinas
    const isMerged = (name: string) =>
      !isForeign || typeof shapeOf(shape, name) === 'object' || isDecidedByAnySite(name, path)
    const changed: string[] = []
    for (const [name, value] of Object.entries(next)) {
      if (value === undefined || !isMerged(name)) continue
      const place = [...path, name]
      const known = hashesOf(base, name)
      const inner = shapeOf(shape, name)
      const found = merged.get(name)
      if (found === undefined) {
        if (isNowDocumented || this.#isAdded(known, base, value, inner, shape, isHandwritten, place)) {
          const hasSource = this.#site === 'china' && !isSubject && !isChinas
          const added = hasSource ? withSource(value, chinaSource) : value
          merged.set(name, added)
          const names = Object.keys(next)
          const before = names.slice(names.indexOf(name) + 1)
          this.edits.push({ kind: 'set', path: place, value: added, before })
          changed.push(name)
        }
      } else if (inner === 'list') {
        merged.set(name, this.#mergeList(place, found, known, value))
      } else if (inner === 'value') {
        if (this.#isReplaced(found, known, value, isHandwritten, place)) {
          merged.set(name, value)
          this.edits.push({ kind: 'set', path: place, value, before: [] })
          changed.push(name)
        }
      } else if (isFacts(found) && isFacts(value)) {
        const innerBase = typeof known === 'object' ? known : undefined
        merged.set(name, this.mergeMap(place, found, innerBase, value, inner, isChinas))
      }
    }
    for (const name of Object.keys(base ?? {})) {
      const found = merged.get(name)
      if (found === undefined || Object.hasOwn(next, name) || !isMerged(name)) continue
      const place = [...path, name]
      const inner = shapeOf(shape, name)
      if (typeof inner === 'object' && 'entries' in inner) {
        // The list of parameters or members stays, without those that the site described.
        const innerBase = hashesOf(base, name)
        const hashes = typeof innerBase === 'object' ? innerBase : undefined
        merged.set(name, this.mergeMap(place, isFacts(found) ? found : {}, hashes, {}, inner, isChinas))
        continue
      }
      if (isHandwritten || !isSame(found, hashesOf(base, name), inner)) {
        this.conflicts.push({ path: place, problem: 'removed' })
      } else {
        merged.delete(name)
        this.edits.push({ kind: 'remove', path: place })
        changed.push(name)
      }
    }
    if (isForeign && changed.length > 0) {
      const text = [...(source === undefined ? [] : [source]), chinaSourceOf(changed)].join('; ')
      merged.set('source', text)
      this.#setSource(path, text)
    }
    return Object.fromEntries(merged)
  }

  /** States what only the China site says of a subject from now on: all, some facts, or nothing. */
  #updateSource(
    path: Path,
    current: Facts,
    next: Facts,
    shape: { readonly fields: Readonly<Record<string, Shape>> },
    merged: Map<string, unknown>,
  ): void {
    const { source } = current
    const set = (text: string) => {
      merged.set('source', text)
      this.#setSource(path, text)
    }
    if (this.#site === 'china') {
      if (source !== undefined && source !== chinaSource) set(chinaSource)
      return
    }
    const isParameter = Object.keys(shape.fields).length === 0
    const kept = Object.keys(current).filter((name) => {
      const isFact = shapeOf(shape, name) === 'value' && name !== 'source' && name !== 'remark'
      return isFact && next[name] === undefined && !isEmptyList(current[name])
    })
    // Facts of a reconstructed data type are not the China site's.
    if (kept.length > 0 && (isParameter || source === chinaSource)) set(chinaSourceOf(kept))
    else if (source !== undefined) {
      merged.delete('source')
      this.edits.push({ kind: 'remove', path: [...path, 'source'] })
    }
    if (source === chinaSource) this.#markRest(path, current, next, shape, merged)
  }

  #setSource(path: Path, text: string): void {
    const before = ['remark', 'description']
    this.edits.push({ kind: 'set', path: [...path, 'source'], value: text, before })
  }

  /** Adds the source to the parameters and members that the international site lacks. */
  #markRest(
    path: Path,
    current: Facts,
    next: Facts,
    shape: { readonly fields: Readonly<Record<string, Shape>> },
    merged: Map<string, unknown>,
  ): void {
    for (const field of Object.keys(shape.fields)) {
      const [all, described] = [current[field], next[field]]
      if (!isFacts(all) || !isFacts(described)) continue
      const rest = Object.entries(all).filter(([name]) => !Object.hasOwn(described, name))
      const marked = rest.flatMap(([name, value]): [string, Facts][] =>
        isFacts(value) && value.source === undefined ? [[name, { ...value, source: chinaSource }]] : [],
      )
      for (const [name] of marked) this.#setSource([...path, field, name], chinaSource)
      merged.set(field, { ...all, ...Object.fromEntries(marked) })
    }
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
    if ('entries' in shape) return known === undefined
    // A handwritten subject says on purpose what it leaves out.
    if (base === undefined) return false
    if (known === undefined && !isHandwritten) return true
    if (isSame(value, known, inner)) return false
    return this.#isWon(path, value)
  }

  /** Whether a value of the document is replaced. */
  #isReplaced(
    found: unknown,
    known: string | FactHashes | undefined,
    value: unknown,
    isHandwritten: boolean,
    path: Path,
  ): boolean {
    if (known === undefined || isSame(value, known, 'value')) return false
    if (hashFacts(found, 'value') === hashFacts(value, 'value')) return false
    return (!isHandwritten && isSame(found, known, 'value')) || this.#isWon(path, value)
  }

  /** Whether the metadata wins although people have changed the spec. Otherwise there is a conflict. */
  #isWon(path: Path, value: unknown): boolean {
    if (this.#isTaken(path)) return true
    this.conflicts.push({ path, problem: 'changed', value })
    return false
  }

  #mergeList(path: Path, found: unknown, known: string | FactHashes | undefined, value: unknown): unknown {
    const names = namesOf(found)
    const next = namesOf(value)
    const base = typeof known === 'object' ? Object.keys(known) : []
    const added = next.filter((name) => !names.includes(name) && !base.includes(name))
    const gone = base.filter((name) => names.includes(name) && !next.includes(name))
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

/** Whether any site decides a fact of a parameter that the spec described before: its type, and whether an input is required. */
function isDecidedByAnySite(name: string, path: Path): boolean {
  return name === 'type' || (name === 'required' && !path.includes('output'))
}

/** Whether facts are those of the last import, without additions. */
function isSame(facts: unknown, hashes: string | FactHashes | undefined, shape: Shape): boolean {
  const imported = hashFacts(withoutChinaSource(facts), shape)
  return JSON.stringify(sortHashes(imported)) === JSON.stringify(sortHashes(hashes))
}

/** Leaves out the source that imports add. */
function withoutChinaSource(facts: unknown): unknown {
  if (!isFacts(facts)) return facts
  const others = Object.entries(facts).filter(([name, value]) => name !== 'source' || value !== chinaSource)
  return Object.fromEntries(others.map(([name, value]) => [name, withoutChinaSource(value)]))
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
