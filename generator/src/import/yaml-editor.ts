import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { formatEntry } from './yaml-text.js'

type Path = readonly string[]

/**
 * Edits the text of a YAML file. All text that is not changed stays as it is, with its comments and its form. The paths of
 * edits are those of the original text, and no edit may be inside another one.
 */
export class YamlEditor {
  readonly #text: string
  readonly #root: unknown
  readonly #edits: {
    readonly start: number
    readonly end: number
    readonly text: string
    /** Of texts that are inserted at the same place, the deepest one comes first. */
    readonly depth: number
  }[] = []
  /** The entries to add to maps that have no lines of their own, such as `{}`, or are in flow style. */
  readonly #rewritten = new Map<string, FlowMap>()

  /** The keys to remove from maps in block style. */
  readonly #removed = new Map<string, { readonly path: Path; readonly keys: Set<string> }>()
  /** The maps in block style to which entries are added. */
  readonly #extended = new Set<string>()

  constructor(text: string) {
    this.#text = text
    this.#root = parseDocument(text).contents
  }

  /**
   * Adds or replaces the value of a key. The map that contains it must exist.
   *
   * @param before A new key is inserted before the first of these keys that the map has, or else at its end.
   */
  set(path: Path, value: unknown, before: readonly string[] = []): void {
    const key = path.at(-1) ?? ''
    const flow = this.#flowMap(path.slice(0, -1))
    if (flow !== undefined) {
      flow.value = withEntry(flow.value, key, value, before)
      return
    }
    const map = this.#map(path.slice(0, -1))
    const pair = find(map, key)
    if (pair === undefined) {
      this.#extended.add(JSON.stringify(path.slice(0, -1)))
      const indent = this.#indentOf(map, path.length - 1)
      const text = `${' '.repeat(indent)}${formatEntry(key, value, indent)}`
      const next = map.items.find((one) => isScalar(one.key) && before.includes(String(one.key.value)))
      if (next === undefined) this.#insertAfter(this.#endOf(map), `\n${text}`, path.length)
      else this.#insertBefore(startOf(next.key), text, path.length)
    } else {
      const start = startOf(pair.key)
      const indent = this.#columnOf(start)
      this.#edits.push({
        start,
        end: this.#endOfPair(pair),
        text: formatEntry(key, value, indent),
        depth: path.length,
      })
    }
  }

  /** Removes a key with its value, and its lines. */
  remove(path: Path): void {
    const key = path.at(-1) ?? ''
    const flow = this.#flowMap(path.slice(0, -1))
    if (flow !== undefined) {
      const { [key]: _, ...others } = flow.value
      flow.value = others
      return
    }
    const parent = path.slice(0, -1)
    const id = JSON.stringify(parent)
    const removed = this.#removed.get(id) ?? { path: parent, keys: new Set() }
    this.#removed.set(id, { ...removed, keys: removed.keys.add(key) })
  }

  /** Adds texts to a sorted list of texts, and removes others. */
  updateList(path: Path, added: readonly string[], removed: readonly string[]): void {
    const list = find(this.#map(path.slice(0, -1)), path.at(-1) ?? '')?.value
    const items = isSeq<Node>(list) ? list.items : []
    const kept = items.filter((node) => !removed.includes(nameOf(node)))
    if (!isSeq<Node>(list) || list.flow || kept.length === 0) {
      const values: unknown[] = kept.map((node) => node.toJSON())
      this.set(path, [...values, ...added])
      return
    }
    const column = this.#columnOf(startOf(list.items[0])) - 2
    for (const item of added.toSorted()) {
      const line = `${' '.repeat(column)}- ${item}`
      const next = list.items.find((node) => nameOf(node) > item)
      if (next === undefined) this.#insertAfter(this.#trimmedEnd(list), `\n${line}`, path.length + 1)
      else this.#insertAt(this.#lineStart(startOf(next)), `${line}\n`, path.length + 1)
    }
    for (const node of items.filter((one) => !kept.includes(one))) {
      this.#edits.push({
        start: this.#lineStart(startOf(node)),
        end: this.#lineEnd(this.#trimmedEnd(node)) + 1,
        text: '',
        depth: path.length,
      })
    }
  }

  /** The edited text. */
  toString(): string {
    for (const { path, keys } of this.#removed.values()) this.#removeKeys(path, keys)
    this.#removed.clear()
    for (const { path, value } of [...this.#rewritten.values()]) {
      const pair = find(this.#map(path.slice(0, -1)), path.at(-1) ?? '')
      if (pair === undefined) continue
      const start = startOf(pair.key)
      const text = formatEntry(path.at(-1) ?? '', value, this.#columnOf(start))
      this.#edits.push({ start, end: this.#endOfPair(pair), text, depth: path.length })
    }
    this.#rewritten.clear()
    let text = this.#text
    const inOrder = this.#edits.toSorted(
      // A text that is inserted where another one is removed stays.
      (a, b) => a.start - b.start || a.end - b.end || b.depth - a.depth,
    )
    for (const edit of inOrder.reverse()) {
      text = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
    }
    return text
  }

  #removeKeys(path: Path, keys: ReadonlySet<string>): void {
    const pairs = this.#map(path).items.filter(
      (pair) => isScalar(pair.key) && keys.has(String(pair.key.value)),
    )
    const isEmptied = pairs.length === this.#map(path).items.length
    const isExtended = this.#extended.has(JSON.stringify(path))
    if (isEmptied && !isExtended && path.length > 0) {
      this.set(path, {})
      return
    }
    for (const pair of pairs) {
      const start = this.#lineStart(startOf(pair.key))
      this.#edits.push({ start, end: this.#lineEnd(this.#endOfPair(pair)) + 1, text: '', depth: path.length })
    }
    // An empty file is not a map.
    if (isEmptied && !isExtended) this.#insertAt(this.#text.length, '{}\n', 0)
  }

  /** The new value of a map in flow style, which is rewritten as a whole; undefined for a map in block style. */
  #flowMap(path: Path): FlowMap | undefined {
    const id = JSON.stringify(path)
    const known = this.#rewritten.get(id)
    if (known !== undefined) return known
    const map = this.#map(path)
    if (!map.flow || path.length === 0) return undefined
    const flow: FlowMap = { path, value: map.toJSON() }
    this.#rewritten.set(id, flow)
    return flow
  }

  #map(path: Path): YAMLMap<Node, Node> {
    let node: unknown = this.#root
    for (const step of path) node = isMap<Node, Node>(node) ? find(node, step)?.value : undefined
    if (!isMap<Node, Node>(node)) throw new Error(`The file has no map at ${path.join('.')}.`)
    return node
  }

  #indentOf(map: YAMLMap<Node, Node>, depth: number): number {
    const [first] = map.items
    return first === undefined ? depth * 2 : this.#columnOf(startOf(first.key))
  }

  #columnOf(offset: number): number {
    return offset - this.#lineStart(offset)
  }

  #lineStart(offset: number): number {
    return offset === 0 ? 0 : this.#text.lastIndexOf('\n', offset - 1) + 1
  }

  #endOf(map: YAMLMap<Node, Node>): number {
    const last = map.items.at(-1)
    return last === undefined ? this.#text.trimEnd().length : this.#endOfPair(last)
  }

  #endOfPair({ key, value }: Pair<Node, Node | null>): number {
    return this.#trimmedEnd(value ?? key)
  }

  /** The end of a node without the white space and the comments after it. */
  #trimmedEnd(node: Node): number {
    const [start, end] = node.range ?? [0, 0]
    const last = isMap<Node, Node>(node) && !node.flow ? node.items.at(-1) : undefined
    if (last !== undefined) return this.#endOfPair(last)
    const item = isSeq<Node>(node) && !node.flow ? node.items.at(-1) : undefined
    if (item !== undefined) return this.#trimmedEnd(item)
    return start + this.#text.slice(start, end).trimEnd().length
  }

  #lineEnd(offset: number): number {
    const end = this.#text.indexOf('\n', offset)
    return end === -1 ? this.#text.length : end
  }

  #insertAfter(offset: number, text: string, depth: number): void {
    this.#insertAt(this.#lineEnd(offset), text, depth)
  }

  /** Inserts lines before the line of a key and the comments about it. The line that names the schema stays the first. */
  #insertBefore(offset: number, text: string, depth: number): void {
    let start = this.#lineStart(offset)
    while (
      start > 0 &&
      /^ *#(?! yaml-language-server:)/.test(this.#text.slice(this.#lineStart(start - 1), start))
    ) {
      start = this.#lineStart(start - 1)
    }
    // Some maps have an empty line between their entries.
    const separator = this.#text.slice(0, start).endsWith('\n\n') ? '\n\n' : '\n'
    this.#insertAt(start, text + separator, depth)
  }

  #insertAt(offset: number, text: string, depth: number): void {
    this.#edits.push({ start: offset, end: offset, text, depth })
  }
}

/** A map in flow style with its new value. */
interface FlowMap {
  readonly path: Path
  value: Readonly<Record<string, unknown>>
}

function withEntry(
  map: FlowMap['value'],
  key: string,
  value: unknown,
  before: readonly string[],
): FlowMap['value'] {
  const entries = Object.entries(map)
  const index = entries.findIndex(([name]) => before.includes(name))
  const isNew = !Object.hasOwn(map, key)
  if (!isNew) return Object.fromEntries(entries.map(([name, old]) => [name, name === key ? value : old]))
  return Object.fromEntries(entries.toSpliced(index === -1 ? entries.length : index, 0, [key, value]))
}

function find(map: YAMLMap<Node, Node>, key: string): Pair<Node, Node | null> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
}

function startOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0
}

/** The text of a list entry, or the only key of a map: an error code may have a description of its own. */
function nameOf(node: Node): string {
  if (isScalar(node)) return String(node.value)
  const [pair] = isMap<Node, Node>(node) ? node.items : []
  return isScalar(pair?.key) ? String(pair.key.value) : ''
}
