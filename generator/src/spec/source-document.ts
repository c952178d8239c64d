import { type Document, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import type { Position } from '../diagnostics/diagnostic.js'

/** The path of a value in a document: keys and indexes. */
export type Path = readonly (string | number)[]

/** A parsed YAML file with the positions of its keys and values. */
export class SourceDocument {
  /** The path relative to the project root, with forward slashes. */
  readonly file: string
  readonly document: Document.Parsed
  readonly #text: string
  readonly #lines = new LineCounter()

  constructor(file: string, text: string) {
    this.file = file
    this.#text = text
    this.document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false })
  }

  /** The content of the file as plain values. */
  get content(): unknown {
    return this.document.toJS()
  }

  /** The position of the value at a path. If there is none, the position of the nearest existing parent. */
  valueAt(path: Path): Position {
    const node = this.#node(path)
    if (node === undefined) return path.length === 0 ? this.at(0, 1) : this.valueAt(path.slice(0, -1))
    return this.#span(node)
  }

  /** The position of the last key of a path. */
  keyAt(path: Path): Position {
    const key = path.at(-1)
    const parent = this.#node(path.slice(0, -1))
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item: Pair) => isScalar(item.key) && String(item.key.value) === String(key),
      )
      if (pair !== undefined && isScalar(pair.key)) return this.#span(pair.key)
    }
    return this.valueAt(path)
  }

  /** The position of a range of characters. */
  at(offset: number, length: number): Position {
    const { line, col } = this.#lines.linePos(offset)
    // An empty file has no lines for the counter.
    const start = this.#lines.lineStarts[line - 1] ?? 0
    const end = this.#text.indexOf('\n', start)
    const text = this.#text.slice(start, end === -1 ? undefined : end).trimEnd()
    return {
      file: this.file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      length: Math.max(1, Math.min(length, text.length - col + 1)),
      text,
    }
  }

  #node(path: Path): Node | undefined {
    const found: unknown = path.length === 0 ? this.document.contents : this.document.getIn(path, true)
    return found !== null && typeof found === 'object' && 'range' in found ? (found as Node) : undefined
  }

  #span(node: Node): Position {
    const [start, end] = node.range ?? [0, 0]
    return this.at(start, end - start)
  }
}
